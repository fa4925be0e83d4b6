import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { CASEWORK, type Role } from '../../../src-main/contract/codes/roles'
import { useAsk, useSession } from '../../api'
import { pressingInWords } from '../../features/today'
import { pagesFor } from '../pages'
import classes from './navigation.module.css'

/** How many things press, by the address of the page that shows them. Counts show nobody's record, so they are asked for on every page. */
function usePressing(path: string): ReadonlyMap<string, { count: number; words: string }> {
  const { officer } = useSession()
  const counts = (CASEWORK as readonly Role[]).includes(officer.role)
  const { data, refetch } = useAsk('today.count', {}, { enabled: counts })
  const asked = useRef(path)
  useEffect(() => {
    if (!counts || asked.current === path) return
    asked.current = path
    void refetch()
  }, [counts, path, refetch])
  const count = data?.pressing ?? 0
  return new Map(count === 0 ? [] : [['/today', { count, words: pressingInWords(count) }]])
}

/** The pages this officer may go to. */
export function Navigation(): ReactNode {
  const { officer, demonstration } = useSession()
  const [path] = useLocation()
  const pressing = usePressing(path)
  const shown = pagesFor(officer.role, demonstration !== false).filter((page) => page.icon !== undefined)
  return (
    <nav aria-label="Pages" className={classes.navigation}>
      <ul>
        {shown.map(({ path: to, label, icon: Icon }) => {
          const number = pressing.get(to)
          const here = path === to || path.startsWith(`${to}/`)
          return (
            <li key={to}>
              <Link href={to} className={classes.link ?? ''} aria-current={here ? 'page' : undefined}>
                {Icon ? <Icon size={18} stroke={1.75} aria-hidden /> : null}
                {label}
                {number ? (
                  <span className={classes.number}>
                    <span aria-hidden>{number.count.toLocaleString('en-GB')}</span>
                    <span className="desk-hidden">, {number.words}</span>
                  </span>
                ) : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
