import { Button, PasswordInput, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { DeskFault } from '../api'
import { Narrative } from './narrative'
import { FaultNotice } from './notices'
import { ScrollBox } from './scroll-box'
import classes from './confirm-second.module.css'

export type Verdict = 'confirm' | 'refuse' | 'send_back'

export interface SecondDecision {
  verdict: Verdict
  reason: string
  second: { officer: string; passphrase: string }
}

interface ConfirmSecondProps {
  /** Who asks. */
  asks: string
  /** What they ask to be confirmed, in a few words. */
  action: string
  /** The very words that are confirmed, heading by heading. */
  words: readonly { heading: string; text: string }[]
  /** Officers who may be the second: never the one who asks, under any account. */
  deciders: readonly { id: string; name: string }[]
  /** The verdicts that can be given; without them only confirming. */
  verdicts?: readonly Verdict[]
  onDecide: (decision: SecondDecision) => Promise<unknown>
  busy: boolean
  fault: DeskFault | null
  onCancel?: () => void
}

const BUTTONS: Record<Verdict, string> = { confirm: 'Confirm', refuse: 'Refuse', send_back: 'Send back' }

/**
 * Where the second officer, sitting down at this desk, reads exactly what another proposes and decides it under their own passphrase. The
 * passphrase is forgotten as soon as it is sent.
 */
export function ConfirmSecond(props: ConfirmSecondProps): ReactNode {
  const { asks, action, words, deciders, verdicts = ['confirm'], onDecide, busy, fault, onCancel } = props
  const only = deciders.length === 1 ? (deciders[0]?.id ?? null) : null
  const [officer, setOfficer] = useState<string | null>(only)
  const [passphrase, setPassphrase] = useState('')
  const [reason, setReason] = useState('')
  const [lacking, setLacking] = useState<{ officer?: string; passphrase?: string; reason?: string }>({})
  const second = deciders.find((each) => each.id === officer)

  const decide = async (verdict: Verdict): Promise<void> => {
    const missing = {
      ...(officer === null ? { officer: 'Choose who you are.' } : {}),
      ...(passphrase === '' ? { passphrase: 'Type your own passphrase.' } : {}),
      ...(verdict !== 'confirm' && reason.trim() === '' ? { reason: 'Say why in a sentence.' } : {})
    }
    setLacking(missing)
    if (officer === null || Object.keys(missing).length > 0) return
    setPassphrase('')
    await onDecide({ verdict, reason, second: { officer, passphrase } }).catch(() => undefined)
  }

  if (deciders.length === 0) {
    return (
      <p className={classes.none}>
        No other officer on this desk may confirm this. An administrator and a superintendent can enrol one.
      </p>
    )
  }
  return (
    <section className={classes.panel} aria-label={`Confirm: ${action}`}>
      <p className={classes.asks}>
        <strong>{asks}</strong> asks {second ? <strong>{second.name}</strong> : 'a second officer'} to confirm: {action}
      </p>
      <ScrollBox label="What is confirmed" className={classes.words}>
        <dl>
          {words.map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text === '' ? '(nothing written)' : text}</dd>
            </div>
          ))}
        </dl>
      </ScrollBox>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void decide('confirm')
        }}
      >
        <div className={classes.who}>
          <Select
            label="Second officer"
            placeholder="Choose"
            data={deciders.map(({ id, name }) => ({ value: id, label: name }))}
            value={officer}
            onChange={setOfficer}
            allowDeselect={false}
            error={lacking.officer}
          />
          <PasswordInput
            label={second ? `Passphrase of ${second.name}` : 'Their own passphrase'}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            error={lacking.passphrase ?? fault?.fields['second.passphrase'] ?? fault?.fields['passphrase']}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the passphrase', tabIndex: 0 }}
          />
        </div>
        {verdicts.length > 1 ? (
          <Narrative
            label="Reason"
            help="Needed to refuse or send back. It goes on the record."
            value={reason}
            onChange={setReason}
            minRows={2}
            error={lacking.reason ?? fault?.fields['reason']}
          />
        ) : null}
        <FaultNotice fault={fault} />
        <div className={classes.buttons}>
          {verdicts.map((verdict) => (
            <Button
              key={verdict}
              type={verdict === 'confirm' ? 'submit' : 'button'}
              variant={verdict === 'confirm' ? 'filled' : 'default'}
              loading={busy}
              {...(verdict === 'confirm' ? {} : { onClick: () => void decide(verdict) })}
            >
              {BUTTONS[verdict]}
            </Button>
          ))}
          {onCancel ? (
            <Button variant="subtle" onClick={onCancel} disabled={busy}>
              Cancel
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  )
}
