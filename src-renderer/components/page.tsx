import { useEffect, useRef, type ReactNode } from 'react'
import classes from './page.module.css'

interface PageHeadingProps {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  /** What stands on the title's line at the right: badges, buttons. */
  actions?: ReactNode
}

/** The page's only h1. It takes the focus when the page is entered and names the window; keep it mounted while the page loads. */
export function PageHeading({ title, lead, actions }: PageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const within = heading.current?.closest('main')
    within?.scrollTo({ top: 0 })
    if (!within?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = `${title} · Focus Desk`
  }, [title])
  return (
    <div className={classes.heading}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  )
}

interface PageProps extends PageHeadingProps {
  /** `reading`: forms and text, a comfortable line. `full`: tables and boards, the whole width and height. */
  width?: 'reading' | 'full'
  children: ReactNode
}

/** A page: heading and body with the same edges everywhere. In a `full` page a child with `flex: 1; min-height: 0` takes the rest of the height. */
export function Page({ width = 'reading', children, ...heading }: PageProps): ReactNode {
  return (
    <div className={classes.page} data-width={width}>
      <PageHeading {...heading} />
      {children}
    </div>
  )
}

/** A titled block on a page. */
export function Panel({
  title,
  actions,
  children
}: {
  title?: string
  actions?: ReactNode
  children: ReactNode
}): ReactNode {
  return (
    <section className={classes.panel}>
      {title === undefined ? null : (
        <div className={classes.panelHead}>
          <h2 className={classes.panelTitle}>{title}</h2>
          {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
