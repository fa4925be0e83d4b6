import { Button, Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DeskState } from '../../../src-main/contract/desk'
import { newJob, useProgress, useTell } from '../../api'
import { FaultNotice, Note, PassphraseField, ProgressWork, tell } from '../../components'
import { countdown, secondsToWait } from './waiting'
import { useCountdown } from './use-countdown'
import classes from './lock-page.module.css'

/** Said only where the desk was written by an earlier version of the program: then opening it takes a while, once. */
function BringingUp({ job }: { job: string }): ReactNode {
  const progress = useProgress(job)
  if (progress === null) return null
  return (
    <Note title="This desk is brought up to this version of the program.">
      It happens once and may take some minutes. A backup is made first; ended half way, the desk is as it was.
      <ProgressWork job={job} words={progress.words} canStop={false} />
    </Note>
  )
}

/** Sign-in name and passphrase. After wrong tries the button counts down to the next. */
export function SignIn({ state }: { state: DeskState }): ReactNode {
  const names = state.signIns.map(({ signIn }) => signIn)
  const [signIn, setSignIn] = useState(names.length === 1 || state.demonstration ? (names[0] ?? '') : '')
  const [passphrase, setPassphrase] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const wait = useCountdown()
  const [job, setJob] = useState(newJob)
  const unlock = useTell('desk.unlock', {
    onDone: ({ notices }) => {
      for (const notice of notices) tell(notice, { stays: true })
    },
    refreshes: ['desk.state']
  })
  const toPassphrase = (): void => form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
  useEffect(() => {
    const field = signIn === '' ? 'input' : 'input[type="password"]'
    form.current?.querySelector<HTMLInputElement>(field)?.focus()
  }, [signIn])

  const send = (): void => {
    if (signIn === '' || wait.left > 0) return
    const id = newJob()
    setJob(id)
    unlock.mutate(
      { signIn, passphrase, job: id },
      {
        onError: (fault) => {
          wait.start(secondsToWait(fault))
          toPassphrase()
        }
      }
    )
    setPassphrase('')
  }
  const known = state.signIns.filter((each) => each.passphrase !== undefined)
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {names.length > 0 ? (
        <Select
          label="Sign-in name"
          placeholder="Choose your name"
          data={names}
          value={signIn === '' ? null : signIn}
          onChange={(chosen) => setSignIn(chosen ?? '')}
          allowDeselect={false}
          searchable={names.length > 7}
        />
      ) : (
        <TextInput
          label="Sign-in name"
          value={signIn}
          onChange={(event) => setSignIn(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
      <FaultNotice fault={unlock.error} />
      {unlock.isPending ? <BringingUp job={job} /> : null}
      <Button type="submit" size="md" loading={unlock.isPending} disabled={wait.left > 0 || signIn === ''}>
        {wait.left > 0 ? `Wait ${countdown(wait.left)}` : 'Sign in'}
      </Button>
      {known.length > 0 ? (
        <table className={classes.known}>
          <caption>Passphrases of the demonstration</caption>
          <thead>
            <tr>
              <th scope="col">Sign-in name</th>
              <th scope="col">Passphrase</th>
              <th scope="col">
                <span className="desk-hidden">Fill in</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map((each) => (
              <tr key={each.signIn}>
                <th scope="row">{each.signIn}</th>
                <td>{each.passphrase}</td>
                <td>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Fill in ${each.signIn}`}
                    onClick={() => {
                      setSignIn(each.signIn)
                      setPassphrase(each.passphrase ?? '')
                      toPassphrase()
                    }}
                  >
                    Fill in
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </form>
  )
}
