import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { forgetDocuments } from '../../casework/documents'
import { theDesk, type Desk } from '../../casework/desks'
import type { CallName } from '../../contract'
import type { DeskEvent } from '../../contract/events'
import { openJournal, type OpenJournal } from '../../journal/append'
import { compareHead, signHead } from '../../journal/heads'
import { asItStood } from '../../journal/rebuild'
import { openSpine } from '../../journal/spine'
import type { Journal } from '../../journal/writing'
import type { Asking, Exchange, SignedIn } from '../asking'
import type { Clock } from '../clock'
import { keepConsultations, type Consultations } from '../consultations'
import { makeDispatch, type Watched } from '../dispatch'
import { keepJobs, type Jobs } from '../jobs'
import type { Sql } from '../sql'
import { LATEST, onWorkingCopy, STORE } from '../store'
import { allAnswers } from './answers'
import { backUpInto } from './back-up'
import { catalogue } from './catalogue'
import { besideStore } from './integrity'
import { withOwnKeys } from './own-keys'
import { confirmSecond, newOfficerSlot, removeOfficerSlot, type Keyring } from './second-officer'

/** An open store with somebody signed in. Held by the vault's process until the desk locks; then the process ends. */
export interface OpenDesk {
  sql: Sql
  journal: OpenJournal
  desk: Desk
  officer: SignedIn
  consultations: Consultations
  jobs: Jobs
  keyring: Keyring
  ask(name: CallName, input: unknown): Promise<unknown>
}

interface Opening {
  sql: Sql
  officer: SignedIn
  keyring: Keyring
  clock: Clock
  /** Where backups go. */
  backups: string
  tell(event: DeskEvent): void
}

/** Counts what a call adds to the journal, so that one that should be logged and is not can be refused. */
function counting(journal: Journal): { journal: Journal; count: () => number } {
  let appended = 0
  return {
    count: () => appended,
    journal: {
      feed: journal.feed,
      newId: () => journal.newId(),
      now: () => journal.now(),
      append(entry) {
        appended++
        return journal.append(entry)
      },
      entriesOf: (record) => journal.entriesOf(record),
      historyOf: (record) => journal.historyOf(record),
      fieldsOf: (record) => journal.fieldsOf(record),
      conflictsOf: (record) => journal.conflictsOf(record)
    }
  }
}

/** Minutes that this machine's clock stands from UTC at a moment. */
const offsetAt = (time: number): number => -new Date(time).getTimezoneOffset()

/** Puts store, journal, rules and the signed-in officer together. */
export function openDesk({ sql, officer, keyring, clock, backups, tell }: Opening): OpenDesk {
  const forget = (record: string): void => {
    sql.run("DELETE FROM draft WHERE form LIKE '%:' || $record OR instr(body, $record) > 0", { record })
    forgetDocuments(sql, record)
  }
  const circumstances = { now: clock.time, random: randomBytes, offset: offsetAt }
  const journal = openJournal(sql, catalogue, { ...circumstances, forget })
  const desk = theDesk(sql)
  const jobs = keepJobs(tell)
  const beside = besideStore(join(keyring.folder, STORE), keyring.storeKey)
  const consultations = keepConsultations(
    ({ screen, records, fields }) =>
      sql.transaction(() => {
        const body = { screen, records: [...records], fields: [...fields] }
        journal.append({ record: desk.id, kind: 'consultation', body, actor: officer.id })
      }),
    () => sql.inTransaction
  )

  const exchange: Exchange = {
    spine: journal.spine,
    schema: LATEST,
    workFolder: keyring.folder,
    backUp: (progress) =>
      backUpInto({ sql, journal, desk, officer, consultations, keyring }, backups, clock.now(), progress),
    onCopy: (work, progress) =>
      onWorkingCopy(
        { sql, store: join(keyring.folder, STORE), storeKey: keyring.storeKey },
        (copy) => work(openSpine(copy, catalogue, circumstances, true)),
        (done, total) => progress(done, total, 'Preparing the preview')
      )
  }

  function watch(_name: CallName, input: unknown): Watched {
    const counted = counting(journal)
    let shown = 0
    const afterwards: (() => void)[] = []
    const job = typeof input === 'object' && input !== null && 'job' in input ? String(input.job) : ''
    const asking: Asking = {
      sql,
      journal: counted.journal,
      officer,
      desk,
      now: clock.now,
      today: clock.today,
      confirm: (second, digest, roles, notPersons) =>
        confirmSecond(sql, keyring, clock, { second, digest, roles, notPersons }),
      withOwnKeys: (passphrase, work) => withOwnKeys(sql, keyring, clock, { officer: officer.id, passphrase }, work),
      signHead: (reason) => signHead(journal.spine, reason),
      asItStood: (head, work) =>
        beside((second) =>
          asItStood(second, catalogue, head, work, (done, total) =>
            jobs.progress(job, done, total, 'Counting again from the journal')
          )
        ),
      compareHead: (head) => compareHead(journal.spine, head),
      enrolSlot(signIn, passphrase) {
        const made = newOfficerSlot(keyring, journal.newId(), signIn, passphrase)
        afterwards.push(made.write)
        return { id: made.id, key: made.key }
      },
      removeSlot: (id) => void afterwards.push(() => removeOfficerSlot(keyring, id)),
      opened(record, fields) {
        counted.journal.append({
          record,
          kind: 'consultation',
          body: { screen: 'case', records: [record], fields: [...fields] },
          actor: officer.id
        })
      },
      showed(screen, records, fields) {
        shown++
        consultations.showed({ screen, records, fields })
      },
      progress: (done, total, words) => jobs.progress(job, done, total, words),
      exclusively: () => Promise.reject(new Error('only background calls run exclusively')),
      exchange
    }
    return {
      asking,
      logged: () => counted.count() + shown,
      committed: () => afterwards.forEach((each) => each()),
      rolledBack: () => journal.spine.refresh()
    }
  }

  const dispatch = makeDispatch(allAnswers(beside), watch)
  return { sql, journal, desk, officer, consultations, jobs, keyring, ask: dispatch }
}
