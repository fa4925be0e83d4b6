import { SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useAsk } from '../../api'
import { FaultNotice, Loading, Page, Panel, shownDay, shownWeekday } from '../../components'
import { AtAGlance } from './at-a-glance'
import { BehindSheet } from './behind-sheet'
import { FigureTable } from './figure-table'
import { Forecast } from './forecast'
import { clocksTitle, forecastTitle, queueTitle, type Lead } from './words'
import classes from './oversight.module.css'

const SPANS = [
  { value: '3', label: '3 months' },
  { value: '6', label: '6 months' },
  { value: '12', label: '12 months' }
]

/** The desk as a supervisor sees it. Every count leads to its records; officers stand in the order of their names. */
export function OversightPage(): ReactNode {
  const [months, setMonths] = useState(3)
  const [lead, setLead] = useState<Lead | null>(null)
  const found = useAsk('oversight.show', { months }, { keepLast: true })
  const shown = found.data
  const span = (
    <SegmentedControl
      aria-label="How far back clocks and closures are counted"
      value={String(months)}
      onChange={(value) => setMonths(Number(value))}
      data={SPANS}
    />
  )
  return (
    <Page
      title="Oversight"
      lead={
        shown
          ? `The desk as it stands on ${shownWeekday(shown.day)}; clocks and closures since ${shownDay(shown.since)}.`
          : 'The desk as it stands.'
      }
      width="full"
      actions={span}
    >
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      {shown ? (
        <div className={classes.body}>
          <AtAGlance shown={shown} onLead={setLead} />
          <Panel title={queueTitle(shown.queue)}>
            <FigureTable
              group="queue"
              caption="Open referrals by stage and working days since receipt"
              of="Stage"
              table={shown.queue}
              empty="Every referral is closed."
              onLead={setLead}
            />
          </Panel>
          <div className={classes.two}>
            <Panel title={forecastTitle(shown.forecast, shownWeekday)}>
              <Forecast forecast={shown.forecast} onLead={setLead} />
            </Panel>
            <Panel title="What each officer carries">
              <p className={classes.dim}>In the order of names. It shows who needs help, and ranks nobody.</p>
              <FigureTable
                group="workload"
                caption="Open referrals and tasks by officer"
                of="Officer"
                table={shown.workload}
                empty="Nobody owns anything."
                onLead={setLead}
              />
            </Panel>
          </div>
          <Panel title={clocksTitle(shown.clocks)}>
            <FigureTable
              group="clocks"
              caption="Clocks met and missed"
              of="Clock"
              table={shown.clocks}
              empty="No clock stopped in this time, and none is late."
              onLead={setLead}
            />
          </Panel>
          <Panel title="What the records lack">
            <FigureTable
              group="quality"
              caption="Records that lack something or hold dates that cannot be true"
              of="What"
              table={shown.quality}
              empty=""
              onLead={setLead}
            />
          </Panel>
          <Panel title="What is missing, by source">
            <p className={classes.dim}>
              Of the referrals of each source, open or closed: how many lack a field, and of a hundred how many.
            </p>
            <FigureTable
              group="missing"
              caption="Referrals that lack a field, by source sector"
              of="Source"
              table={shown.missing}
              empty="No referral has been received."
              onLead={setLead}
            />
          </Panel>
        </div>
      ) : found.error ? null : (
        <Loading what="Counting …" />
      )}
      <BehindSheet lead={lead} months={months} onClose={() => setLead(null)} />
    </Page>
  )
}
