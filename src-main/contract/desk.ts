import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { EVERYONE, roles } from './codes/roles'
import { Id } from './ids'
import { FilledLine, Line, Passphrase } from './text'
import { Instant } from './time'

const OPENING = { none: 'Nobody is signed in yet and no record is open.' }

/** The signed-in officer as the page knows them. */
export const Officer = z.object({ id: Id, name: z.string(), role: roles.schema })
export type Officer = z.infer<typeof Officer>

/** The two invented desks: work travels between them as between real ones. */
export const Demonstration = z.enum(['first', 'second'])
export type Demonstration = z.infer<typeof Demonstration>

/** The boroughs they are said to be of. */
export const demonstrationBoroughs: Readonly<Record<Demonstration, string>> = { first: 'Camden', second: 'Hackney' }

/** What can be offered before anybody is signed in. */
export const DeskState = z.object({
  /** `first-run`: no desk here. `locked`: sign in. `open`: an officer is signed in. */
  phase: z.enum(['first-run', 'locked', 'open']),
  /** Electron, or the Chromium host that stands in for it. */
  runsIn: z.string(),
  version: z.string(),
  /** Which of the invented desks this is; false for a real one. */
  demonstration: z.union([Demonstration, z.literal(false)]),
  /** Both are known only once the desk is open. */
  desk: z.object({ borough: z.string(), terminal: z.string(), ceiling: markings.schema }).optional(),
  officer: Officer.optional(),
  /** Names to sign in with, when a desk is here. */
  signIns: z.array(z.object({ signIn: z.string(), passphrase: z.string().optional() })),
  /** Set when the last session ended in a way a person should know of. */
  notice: z.string().optional(),
  /** Backups found beside the desk, newest first. */
  backups: z.array(z.object({ name: z.string(), madeAt: Instant, bytes: z.number() }))
})
export type DeskState = z.infer<typeof DeskState>

export const NewOfficer = z.object({
  name: FilledLine,
  /** Warrant or staff number: how the program tells two accounts of one person. */
  number: FilledLine,
  role: roles.schema,
  signIn: FilledLine,
  passphrase: Passphrase
})

/** One share of the recovery secret, as it goes into its sealed envelope. */
export const Share = z.object({
  index: z.number().int(),
  of: z.number().int(),
  needed: z.number().int(),
  words: z.array(z.string()),
  code: z.string()
})
export type Share = z.infer<typeof Share>

export const desk = {
  'desk.state': call({ in: z.object({}), out: DeskState, roles: 'anyone', operation: OPENING, where: 'main' }),
  'desk.setUp': call({
    in: z.object({
      borough: z.string().regex(/^E090000\d\d$/),
      terminal: FilledLine,
      ceiling: markings.schema,
      officers: z.array(NewOfficer).min(3).max(20),
      recovery: z.object({ needed: z.number().int().min(2).max(10), of: z.number().int().min(2).max(10) })
    }),
    out: z.object({ shares: z.array(Share) }),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  /** Turns to an invented desk, which is made the first time. */
  'desk.demonstration': call({
    in: z.object({ job: Id.optional(), which: Demonstration.default('first') }),
    out: z.object({}),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  /** Leaves the demonstration desk for the first-run page. */
  'desk.leaveDemonstration': call({
    in: z.object({}),
    out: z.object({}),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  'desk.unlock': call({
    in: z.object({
      signIn: Line,
      passphrase: Passphrase,
      /** By which the page hears how far the opening is, where a store of an earlier program is brought up. */
      job: Id.optional()
    }),
    out: z.object({
      officer: Officer,
      desk: z.object({ borough: z.string(), terminal: z.string(), ceiling: markings.schema }),
      /** Said once after opening: a second copy was used, a backup is old, the clock went back … */
      notices: z.array(z.string())
    }),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  'desk.lock': call({ in: z.object({}), out: z.object({}), roles: 'anyone', operation: OPENING, where: 'main' }),
  /** Tells the shell that somebody is here; puts off the automatic lock. */
  'desk.active': call({ in: z.object({}), out: z.object({}), roles: 'anyone', operation: OPENING, where: 'main' }),
  /** Answered by the page when `locking` was announced and its drafts are saved. */
  'desk.readyToLock': call({ in: z.object({}), out: z.object({}), roles: 'anyone', operation: OPENING, where: 'main' }),
  'desk.recover': call({
    in: z.object({ shares: z.array(z.string().max(2000)).min(1).max(10), signIn: Line, passphrase: Passphrase }),
    out: z.object({ signIn: z.string() }),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  /** Checks one typed share by itself and says what is wrong with it. */
  'desk.checkShare': call({
    in: z.object({ share: z.string().max(2000) }),
    out: z.object({
      good: z.boolean(),
      index: z.number().int().optional(),
      needed: z.number().int().optional(),
      wrong: z.string().optional()
    }),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  /**
   * Restores a backup on a machine without a desk; `name` is one of the listed ones, without it the shell asks for a file. `setAside` puts a desk
   * that could not be opened because it is damaged aside whole, and restores in its place.
   */
  'desk.restore': call({
    in: z.object({ name: Line.optional(), setAside: z.boolean().optional() }),
    out: z.object({ restored: z.boolean(), madeAt: Instant.optional() }),
    roles: 'anyone',
    operation: OPENING,
    where: 'main'
  }),
  'desk.changePassphrase': call({
    in: z.object({ passphrase: Passphrase, next: Passphrase }),
    out: z.object({}),
    roles: EVERYONE,
    operation: { none: 'Changes a key slot, no record.' },
    where: 'main'
  }),
  /** Cancels background work by its job id; nothing half done is kept. */
  'desk.cancel': call({
    in: z.object({ job: Id }),
    out: z.object({}),
    roles: EVERYONE,
    operation: { none: 'Stops work, changes no record.' },
    where: 'main'
  })
}
