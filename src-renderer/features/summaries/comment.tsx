import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { markings } from '../../../src-main/contract/codes/marking'
import type { DeskFault } from '../../api'
import { ChoiceOf, DraftState, FaultNotice, Narrative, Panel, useMarkingsAllowed, type Draft } from '../../components'
import type { Writing } from './writing'
import classes from './summaries.module.css'

interface Props {
  writing: Writing
  onWriting: (writing: Writing) => void
  draft: Draft
  onStartAnew: () => void
  fault: DeskFault | null
  busy: boolean
  onFreeze: () => void
  onBack: () => void
}

/** What the author says to the figures, and how the whole is marked; then it is frozen. */
export function Comment({ writing, onWriting, draft, onStartAnew, fault, busy, onFreeze, onBack }: Props): ReactNode {
  const allowed = useMarkingsAllowed()
  return (
    <Panel title="What do you say to them?">
      <div className={classes.form}>
        <Narrative
          label="Commentary"
          help="What the figures do not say by themselves. An empty line begins a new paragraph. It may stay empty."
          value={writing.commentary}
          onChange={(commentary) => onWriting({ ...writing, commentary })}
          error={fault?.fields['commentary']}
          minRows={8}
        />
        <ChoiceOf
          list={markings}
          only={allowed}
          label="Marking"
          help="Of the whole summary; it stands on every page."
          value={writing.marking}
          onChange={(marking) => onWriting({ ...writing, marking: marking ?? writing.marking })}
          error={fault?.fields['marking']}
        />
        <p className={classes.explanation}>
          Freezing keeps figures and commentary as they are and puts them before a superintendent. Nothing of it can be
          changed after; what is to be said differently becomes a new version.
        </p>
        <DraftState draft={draft} onStartAnew={onStartAnew} />
        <FaultNotice fault={fault} />
        <Group gap="sm">
          <Button onClick={onFreeze} loading={busy}>
            Freeze the summary
          </Button>
          <Button variant="default" onClick={onBack}>
            Back to the figures
          </Button>
        </Group>
      </div>
    </Panel>
  )
}
