import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '../../../components'
import { useCase, useOpenPart } from '../case/case-context'
import { tabOfPart } from './tabs'
import { ToneBadge } from './tone-badge'
import classes from './support.module.css'

/** What has to be looked at in the support around the case, each with the way to it. */
export function SupportAlerts(): ReactNode {
  const { supportAlerts } = useCase()
  const open = useOpenPart()
  return (
    <Panel title="Channel and support">
      {supportAlerts.length === 0 ? null : (
        <ul className={classes.alerts}>
          {supportAlerts.map(({ alert, tone, words, part }) => (
            <li key={alert}>
              <button type="button" className={classes.alert} onClick={() => open(`support/${tabOfPart(part).tab}`)}>
                <ToneBadge tone={tone}>{words}</ToneBadge>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" size="xs" onClick={() => open('support')}>
        Open Channel and support
      </Button>
    </Panel>
  )
}
