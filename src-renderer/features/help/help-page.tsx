import type { ReactNode } from 'react'
import { useSession } from '../../api'
import { boroughsSource, Page, Panel } from '../../components'
import { advice } from './advice'
import { holidaysSource } from './sources'
import { ShortcutList, type Shortcut } from './shortcut-list'
import classes from './help.module.css'

/** What to do when …, the shortcuts, and where the reference tables come from. */
export function HelpPage({ shortcuts }: { shortcuts: readonly Shortcut[] }): ReactNode {
  const { version, runsIn } = useSession()
  return (
    <Page title="Help" lead="Press F1 on any page for the shortcuts, Ctrl+K to find what can be done.">
      <Panel title="What to do when …">
        <dl className={classes.advice}>
          {advice.map(({ when, answer }) => (
            <div key={when}>
              <dt>{when}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title="Keyboard">
        <ShortcutList shortcuts={shortcuts} />
      </Panel>
      <Panel title="About this program">
        <p className={classes.about}>
          Focus Desk {version}, running in {runsIn}. It is a local working record of one desk: the national record of a
          Prevent referral is the Prevent Case Management Tracker (PCMT). Working days and clocks follow the bank
          holidays of England and Wales.
        </p>
        <p className={classes.about}>{boroughsSource}.</p>
        <p className={classes.about}>{holidaysSource}.</p>
        <p className={classes.about}>Free software under the GNU Affero General Public License, version 3.</p>
      </Panel>
    </Page>
  )
}
