import { Button, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { useAsk } from '../../api'
import { FaultNotice, Loading, MarkingBadge, Note, Page, Panel, shownMoment, useMarking } from '../../components'
import { FiguresView } from './figures-view'
import { GiveOut } from './give-out'
import { PdfPages } from './pdf-pages'
import { Recount } from './recount'
import { SendBack } from './send-back'
import { SignPanel } from './sign-panel'
import { usePages } from './use-pages'
import { nameOf, periodInWords, stateInWords } from './words'
import { WriteSummary } from './write-summary'
import classes from './summaries.module.css'

type Opened = OutputOf<'summaries.open'>

function Facts({ opened: { summary, snapshot } }: { opened: Opened }): ReactNode {
  const facts: [string, ReactNode][] = [
    ['State', stateInWords(summary)],
    ['Period', periodInWords(summary.period)],
    ['As at', shownMoment(summary.asAt)],
    ['Author', summary.author.name],
    ['Journal head', `entry ${snapshot.head.seq}, ${snapshot.head.digest.slice(0, 16)}…`],
    ...(snapshot.supersedes === null ? [] : [['Takes the place of', snapshot.supersedes] as [string, ReactNode]])
  ]
  return (
    <Panel>
      <dl className={classes.facts}>
        {facts.map(([heading, words]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {summary.state === 'sent_back' && summary.settled ? (
        <Note title="What was said">{summary.settled.reason}</Note>
      ) : null}
    </Panel>
  )
}

function Pages({ opened }: { opened: Opened }): ReactNode {
  const pages = usePages(opened.summary.id, '', true)
  if (!pages.data)
    return pages.error ? (
      <FaultNotice fault={pages.error} onAgain={() => void pages.refetch()} />
    ) : (
      <Loading what="Setting the pages …" />
    )
  return (
    <PdfPages
      unreadable="Lock the desk, sign in and open the summary again."
      bytes={pages.data.bytes}
      label={`Pages of ${nameOf(opened.summary)}`}
    />
  )
}

function Body({ opened }: { opened: Opened }): ReactNode {
  const [show, setShow] = useState<'pages' | 'figures'>('pages')
  const { summary, snapshot, codes } = opened
  return (
    <div className={classes.body}>
      <Facts opened={opened} />
      {summary.state === 'signed' ? <GiveOut summary={summary} /> : null}
      <SegmentedControl
        aria-label="What to show"
        data={[
          { value: 'pages', label: 'Pages' },
          { value: 'figures', label: 'Figures and their records' }
        ]}
        value={show}
        onChange={(chosen) => setShow(chosen as 'pages' | 'figures')}
      />
      {show === 'figures' ? (
        <>
          <Panel title="Do they still follow from the journal?">
            <Recount summary={summary.id} />
          </Panel>
          <FiguresView sections={snapshot.sections} codes={codes} period={summary.period} frozenAt={snapshot.asAt} />
        </>
      ) : summary.maySign ? (
        <SignPanel key={summary.id} summary={summary} />
      ) : (
        <Pages opened={opened} />
      )}
      {summary.maySendBack && show === 'pages' ? <SendBack key={`back ${summary.id}`} summary={summary} /> : null}
    </div>
  )
}

/** One summary: what it says, as pages and as figures, and what can be done with it now. */
export function SummaryPage({ id }: { id: string }): ReactNode {
  const found = useAsk('summaries.open', { summary: id })
  const [following, setFollowing] = useState(false)
  useMarking(found.data?.summary.marking)
  const summary = found.data?.summary
  if (following && found.data && summary?.mayFollow) {
    const { id: follows, period } = summary
    return (
      <WriteSummary
        key={follows}
        follows={{ id: follows, name: nameOf(summary), period, commentary: found.data.snapshot.commentary }}
      />
    )
  }
  const actions = summary ? (
    <>
      <MarkingBadge marking={summary.marking} />
      {summary.mayFollow ? (
        <Button variant="default" onClick={() => setFollowing(true)}>
          Write a new version
        </Button>
      ) : null}
    </>
  ) : null
  return (
    <Page title={summary ? nameOf(summary) : 'Summary'} width="full" actions={actions}>
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      {found.isPending ? <Loading what="Opening the summary …" /> : null}
      {found.data ? <Body opened={found.data} /> : null}
    </Page>
  )
}
