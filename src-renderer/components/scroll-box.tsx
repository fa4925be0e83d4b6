import type { ReactNode } from 'react'

/** A box that scrolls by itself, reachable by keyboard as everything that scrolls must be (WCAG 2.1.1). */
export function ScrollBox({
  label,
  className,
  children
}: {
  label: string
  className?: string | undefined
  children: ReactNode
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without a tab stop, arrows could not scroll it
    <section aria-label={label} tabIndex={0} className={className}>
      {children}
    </section>
  )
}
