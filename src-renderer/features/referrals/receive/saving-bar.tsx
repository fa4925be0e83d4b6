import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { DraftState, KeyHint, type Draft } from '../../../components'
import type { FieldShape } from '../fields/shapes'
import classes from './receive.module.css'

interface Props {
  missing: readonly FieldShape[]
  onMissing: (name: string) => void
  /** How many persons found are still to be judged. */
  toJudge: number
  onJudge: () => void
  /** A sentence on why the referral would be saved without a person, or null. */
  withoutPerson: string | null
  busy: boolean
  onSave: () => void
  draft: Draft
  onDiscard: () => void
}

/** What is still missing, who is still to be judged, and the button that saves: always in sight below the form. */
export function SavingBar(props: Props): ReactNode {
  const { missing, onMissing, toJudge, onJudge, withoutPerson, busy, onSave, draft, onDiscard } = props
  return (
    <footer className={classes.saving}>
      <div className={classes.says}>
        <div>
          {missing.length === 0 ? (
            'All that screening needs is here.'
          ) : (
            <>
              Screening still needs:{' '}
              {missing.map((shape) => (
                <button
                  key={shape.name}
                  type="button"
                  className={classes.missing}
                  onClick={() => onMissing(shape.name)}
                >
                  {shape.label}
                </button>
              ))}
            </>
          )}
        </div>
        {withoutPerson === null ? null : <div className={classes.without}>{withoutPerson}</div>}
        <DraftState draft={draft} />
      </div>
      <Group gap="sm">
        <Button variant="subtle" onClick={onDiscard} disabled={busy}>
          Discard
        </Button>
        {toJudge > 0 ? (
          <>
            <Button variant="default" onClick={onSave} loading={busy}>
              Save without a person
            </Button>
            <Button onClick={onJudge} disabled={busy}>
              {toJudge === 1 ? 'Judge the one found' : `Judge the ${toJudge} found`}
            </Button>
          </>
        ) : (
          <Button onClick={onSave} loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Save the referral
          </Button>
        )}
      </Group>
    </footer>
  )
}
