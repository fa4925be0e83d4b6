import * as desks from '../../casework/desks/entries'
import * as documents from '../../casework/documents/entries'
import * as intake from '../../casework/intake/entries'
import * as people from '../../casework/people/entries'
import * as pairs from '../../casework/people/pairs/pair-entries'
import * as policy from '../../casework/policy/entries'
import * as referrals from '../../casework/referrals/entries'
import * as earlier from '../../casework/referrals/earlier/entries'
import * as caseFile from '../../casework/referrals/file/entries'
import * as retention from '../../casework/referrals/retention/entries'
import * as staff from '../../casework/staff/entries'
import * as summaries from '../../casework/summaries/entries'
import * as tasks from '../../casework/tasks/entries'
import * as transfer from '../../casework/transfer/entries'
import { conflictDecided, disposal, witnessKinds } from '../../journal/own-kinds'
import type { Kind } from '../../journal/subject'

/** Everything an entry may be about, by name: the shapes alone, without the tables and rules that the vault has for them. */
export type KnownKinds = ReadonlyMap<string, Kind>

function isKind(value: unknown): value is Kind {
  return typeof value === 'object' && value !== null && 'body' in value && 'operation' in value && 'version' in value
}

/** The kinds among what some modules export, one by one or in a list. */
export function kindsIn(modules: readonly object[]): KnownKinds {
  const exported: unknown[] = modules.flatMap((each) => Object.values(each)).flat()
  const kinds = exported.filter(isKind)
  return new Map(kinds.map((kind) => [kind.name, kind]))
}

/** The kinds of this program. A new subject's entries join here; a test compares with what the vault knows. */
export const knownKinds: KnownKinds = kindsIn([
  caseFile,
  desks,
  documents,
  earlier,
  intake,
  people,
  pairs,
  policy,
  referrals,
  retention,
  staff,
  summaries,
  tasks,
  transfer,
  { conflictDecided, disposal, witnessKinds }
])
