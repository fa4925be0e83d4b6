import { Button, Select } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { DeskState } from '../../../src-main/contract/desk'
import { useTell } from '../../api'
import {
  FaultNotice,
  Narrative,
  NewPassphrase,
  newPassphraseFault,
  Note,
  Page,
  Panel,
  tell,
  WizardFrame
} from '../../components'
import { sharesHeld, type HeldShare } from './held-shares'
import classes from './recovery-page.module.css'

const STEPS = [
  { id: 'shares', label: 'Open the envelopes' },
  { id: 'officer', label: 'New passphrase' }
]

/** Restores an officer's access with the recovery shares from the sealed envelopes. */
export function RecoveryPage({ state, onBack }: { state: DeskState; onBack: () => void }): ReactNode {
  const [held, setHeld] = useState<readonly HeldShare[]>([])
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { needed, enough } = sharesHeld(held)
  const checking = useTell('desk.checkShare', {
    onDone: (answer) => {
      if (!answer.good || answer.index === undefined) return setWrong(answer.wrong ?? 'This share is not right.')
      if (held.some((share) => share.index === answer.index)) {
        return setWrong(`Share ${answer.index} is already given. Open another envelope.`)
      }
      setHeld([...held, { index: answer.index, needed: answer.needed ?? 2, text: typed }])
      setTyped('')
      setWrong(null)
    }
  })
  const check = (): void => {
    if (typed.trim() === '') return setWrong('Type the words of one share, or the code under its QR picture.')
    checking.mutate({ share: typed })
  }
  return (
    <Page
      title="Passphrase forgotten"
      lead="Enough recovery shares give one officer a new passphrase. It is written in the journal that this was done."
    >
      <WizardFrame label="Recovery" steps={STEPS} at={enough ? 'officer' : 'shares'}>
        {held.length > 0 ? (
          <ul className={classes.held}>
            {held.map(({ index }) => (
              <li key={index}>
                <IconCheck size={16} stroke={2.5} aria-hidden /> Share {index} is right
              </li>
            ))}
          </ul>
        ) : null}
        {enough ? (
          <NewAccess state={state} shares={held} onBack={onBack} onDone={onBack} />
        ) : (
          <Panel title={needed === null ? 'The first share' : `Share ${held.length + 1} of the ${needed} needed`}>
            <form
              className={classes.form}
              onSubmit={(event) => {
                event.preventDefault()
                check()
              }}
            >
              <Narrative
                key={held.length}
                label="Words of the share, or its code"
                help="In any case, with or without numbers. Only the first four letters of each word matter."
                value={typed}
                onChange={setTyped}
                longest={2000}
                minRows={4}
                error={wrong}
              />
              <FaultNotice fault={checking.error} />
              <div className={classes.buttons}>
                <Button type="submit" loading={checking.isPending}>
                  Check this share
                </Button>
                <Button variant="subtle" onClick={onBack}>
                  Back to sign in
                </Button>
              </div>
            </form>
          </Panel>
        )}
      </WizardFrame>
    </Page>
  )
}

interface NewAccessProps {
  state: DeskState
  shares: readonly HeldShare[]
  onBack: () => void
  onDone: () => void
}

/** Whose access is restored, and their new passphrase. */
function NewAccess({ state, shares, onBack, onDone }: NewAccessProps): ReactNode {
  const [signIn, setSignIn] = useState<string | null>(null)
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [strict, setStrict] = useState(false)
  const recovering = useTell('desk.recover', {
    refreshes: ['desk.state'],
    onDone: (answer) => {
      tell(`${answer.signIn} can sign in with the new passphrase. Seal the shares in new envelopes.`, { stays: true })
      onDone()
    }
  })
  const send = (): void => {
    setStrict(true)
    if (signIn === null || newPassphraseFault(next, again, signIn) !== null) return
    recovering.mutate({ shares: shares.map(({ text }) => text), signIn, passphrase: next })
  }
  return (
    <Panel title="Whose access is restored?">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Select
          label="Sign-in name"
          placeholder="Choose"
          data={state.signIns.map((each) => each.signIn)}
          value={signIn}
          onChange={setSignIn}
          allowDeselect={false}
          error={strict && signIn === null ? 'Choose whose access is restored.' : undefined}
        />
        <NewPassphrase
          label="New passphrase"
          signIn={signIn ?? ''}
          value={next}
          again={again}
          onChange={setNext}
          onAgain={setAgain}
          strict={strict}
        />
        <Note>The officer gets a new signing key as well. Other officers keep their passphrases.</Note>
        <FaultNotice fault={recovering.error} />
        <div className={classes.buttons}>
          <Button type="submit" loading={recovering.isPending}>
            Restore access
          </Button>
          <Button variant="subtle" onClick={onBack} disabled={recovering.isPending}>
            Back to sign in
          </Button>
        </div>
      </form>
    </Panel>
  )
}
