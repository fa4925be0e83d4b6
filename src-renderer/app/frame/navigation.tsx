import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Role } from '../../../src-main/contract/codes/roles'
import { pages } from '../pages'
import classes from './navigation.module.css'

/** The pages this officer may go to. */
export function Navigation({ role }: { role: Role }): ReactNode {
  const [path] = useLocation()
  const shown = pages.filter((page) => page.icon !== undefined && page.roles.includes(role))
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
