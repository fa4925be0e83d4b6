import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useSession, useTell } from '../../api'
import {
  FaultNotice,
  NewPassphrase,
  newPassphraseFault,
  Page,
  Panel,
  PassphraseField,
  tell,
  usePageCommand
} from '../../components'
import classes from './lock-page.module.css'

/** Changes the signed-in officer's own passphrase. */
export function ChangePassphrasePage(): ReactNode {
  const { officer } = useSession()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [strict, setStrict] = useState(false)
  const empty = (): void => {
    setOld('')
    setNext('')
    setAgain('')
  }
  const changing = useTell('desk.changePassphrase', {
    onDone: () => {
      empty()
      setStrict(false)
      tell('Your passphrase is changed. The old one opens nothing any more.')
    }
  })
  const send = (): void => {
    setStrict(true)
    if (old === '' || newPassphraseFault(next, again, officer.name) !== null) return
    changing.mutate({ passphrase: old, next })
  }
  usePageCommand('send', send)
  return (
    <Page
      title="Change your passphrase"
      lead="Only the lock is changed: the store and the passphrases of others stay as they are."
    >
      <Panel>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <PassphraseField
            label="Passphrase now"
            value={old}
            onChange={setOld}
            error={strict && old === '' ? 'Type the passphrase you sign in with.' : undefined}
          />
          <NewPassphrase
            label="New passphrase"
            signIn={officer.name}
            value={next}
            again={again}
            onChange={setNext}
            onAgain={setAgain}
            strict={strict}
          />
          <FaultNotice fault={changing.error} />
          <div>
            <Button type="submit" loading={changing.isPending}>
              Change the passphrase
            </Button>
          </div>
        </form>
      </Panel>
    </Page>
  )
}
