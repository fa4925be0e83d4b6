import { Loader } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import classes from './loading.module.css'

/** Says that something is on its way, once it takes long enough to be worth saying. */
export function Loading({ what, after = 400 }: { what: string; after?: number }): ReactNode {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return (
    <output className={classes.loading}>
      {slow ? (
        <>
          <Loader size="sm" aria-hidden /> {what}
        </>
      ) : null}
    </output>
  )
}
