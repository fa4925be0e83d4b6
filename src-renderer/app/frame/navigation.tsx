import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useSession } from '../../api'
import { pagesFor } from '../pages'
import classes from './navigation.module.css'

/** The pages this officer may go to. */
export function Navigation(): ReactNode {
  const { officer, demonstration } = useSession()
  const [path] = useLocation()
  const shown = pagesFor(officer.role, demonstration !== false).filter((page) => page.icon !== undefined)
  return (
    <nav aria-label="Pages" className={classes.navigation}>
      <ul>
        {shown.map(({ path: to, label, icon: Icon }) => {
          const here = path === to || path.startsWith(`${to}/`)
          return (
            <li key={to}>
              <Link href={to} className={classes.link ?? ''} aria-current={here ? 'page' : undefined}>
                {Icon ? <Icon size={18} stroke={1.75} aria-hidden /> : null}
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
