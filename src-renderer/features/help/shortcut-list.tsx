import { Fragment, type ReactNode } from 'react'
import { KeyHint } from '../../components'
import classes from './help.module.css'

/** A line of the table of commands, as the help shows it. */
export interface Shortcut {
  id: string
  label: string
  group: string
  keys?: readonly string[]
}

/** The shortcuts of the table of commands, by group. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }): ReactNode {
  const withKeys = shortcuts.filter((each) => each.keys !== undefined)
  const groups = [...new Set(withKeys.map(({ group }) => group))]
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className={classes.group}>{group}</h3>
          <dl className={classes.shortcuts}>
            {withKeys
              .filter((each) => each.group === group)
              .map(({ id, label, keys = [] }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((each, place) => (
                      <Fragment key={each}>
                        {place > 0 ? ' or ' : ''}
                        <KeyHint keys={each} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
