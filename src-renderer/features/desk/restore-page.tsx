import { Button, Radio } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { DeskState } from '../../../src-main/contract/desk'
import { useTell } from '../../api'
import { FaultNotice, Note, Page, Panel, shownBytes, shownMoment, tell } from '../../components'
import classes from './lock-page.module.css'

interface RestorePageProps {
  backups: DeskState['backups']
  /** True when a desk stands here that may be damaged: it is put aside whole. */
  besideDesk?: boolean
  onBack: () => void
}

/** Restores a backup: one found beside the desk, or a file that an officer chooses. */
export function RestorePage({ backups, besideDesk = false, onBack }: RestorePageProps): ReactNode {
  const [name, setName] = useState<string>(backups[0]?.name ?? '')
  const restoring = useTell('desk.restore', {
    onDone: ({ restored, madeAt }) => {
      if (restored)
        tell(`Restored as it was on ${madeAt === undefined ? 'the day of the backup' : shownMoment(madeAt)}.`)
    },
    refreshes: ['desk.state']
  })
  const aside = besideDesk ? { setAside: true } : {}
  return (
    <Page
      title="Restore a backup"
      lead="Brings a desk back as it was when the backup was made. Officers sign in with the passphrases they had then."
    >
      {besideDesk ? (
        <Note title="The desk on this PC is kept">
          Only a desk that cannot be opened because its files are damaged gives way. It is put aside whole in the data
          folder; nothing of it is changed or deleted.
        </Note>
      ) : null}
      <Panel title="Backups on this PC">
        {backups.length === 0 ? (
          <p className={classes.dim}>None was found. Put in the stick with the backup and choose the file.</p>
        ) : (
          <Radio.Group value={name} onChange={setName} aria-label="Backups on this PC">
            <div className={classes.list}>
              {backups.map((backup) => (
                <Radio
                  key={backup.name}
                  value={backup.name}
                  label={shownMoment(backup.madeAt)}
                  description={`${backup.name} · ${shownBytes(backup.bytes)}`}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <FaultNotice fault={restoring.error} />
        <div className={classes.buttons}>
          {backups.length > 0 ? (
            <Button loading={restoring.isPending} onClick={() => restoring.mutate({ name, ...aside })}>
              Restore this backup
            </Button>
          ) : null}
          <Button
            variant={backups.length > 0 ? 'default' : 'filled'}
            disabled={restoring.isPending}
            onClick={() => restoring.mutate({ ...aside })}
          >
            Choose a file …
          </Button>
          <Button variant="subtle" onClick={onBack} disabled={restoring.isPending}>
            Back
          </Button>
        </div>
      </Panel>
    </Page>
  )
}
