import type { OversightTable } from '../../contract/oversight'
import { officers } from '../staff'
import { lateBefore } from '../tasks'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

const REFERRALS = `
SELECT owner, count(*) AS open, sum(substr(urgency, 3) < $today) AS late FROM referral WHERE open = 1 GROUP BY owner`
const TASKS = `SELECT owner, count(*) AS open, sum(due_sort < $late) AS late FROM task WHERE open = 1 GROUP BY owner`

const PARTS = {
  referrals: textsFor(`SELECT id, '' AS why, received_on AS day FROM referral WHERE open = 1 AND owner = $owner`),
  late: textsFor(`
    SELECT id, 'late since ' || due_on AS why, due_on AS day FROM referral
    WHERE open = 1 AND owner = $owner AND substr(urgency, 3) < $day`),
  tasks: textsFor(
    `SELECT id, coalesce(due_on, '') AS why, raised_at AS day FROM task WHERE open = 1 AND owner = $owner`,
    'task'
  ),
  lateTasks: textsFor(
    `SELECT id, 'due ' || due_on AS why, due_sort AS day FROM task WHERE open = 1 AND owner = $owner AND due_sort < $day`,
    'task'
  )
} as const
type Part = keyof typeof PARTS
const NAMES: readonly (readonly [Part, string])[] = [
  ['referrals', 'Open referrals'],
  ['late', 'Referrals late'],
  ['tasks', 'Open tasks'],
  ['lateTasks', 'Tasks late']
]
/** Stands for nobody in the name of a part. */
const NOBODY = '-'

interface Load {
  owner: string
  open: number
  late: number
}

/**
 * What each officer carries, in the order of their names, and what nobody owns. Never a ranking: numbers say who needs help, not who is good
 * (Data Protection Act 2018, section 62(4), keeps the log itself out of it).
 */
export function workload({ sql, today }: Span): OversightTable {
  const referrals = sql.all<Load>(REFERRALS, { today })
  const tasks = sql.all<Load>(TASKS, { late: lateBefore(today) })
  const of = (loads: readonly Load[], owner: string): Load =>
    loads.find((each) => each.owner === owner) ?? { owner, open: 0, late: 0 }
  const row = (owner: string, label: string): OversightTable['rows'][number] => {
    const counts = [of(referrals, owner).open, of(referrals, owner).late, of(tasks, owner).open, of(tasks, owner).late]
    return {
      label,
      figures: NAMES.map(([part], place) => ({ part: `${part} ${owner || NOBODY}`, count: counts[place] ?? 0 }))
    }
  }
  const all = officers(sql)
  const owns = new Set([...referrals, ...tasks].map(({ owner }) => owner))
  const here = all
    .filter(({ id, enabled, role }) => owns.has(id) || (enabled && role !== 'administrator'))
    .map(({ id, name, enabled }) => row(id, enabled ? name : `${name} (account closed)`))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'))
  const elsewhere = [...owns]
    .filter((owner) => owner !== '' && !all.some(({ id }) => id === owner))
    .map((owner) => row(owner, 'An officer of another desk'))
  return { columns: NAMES.map(([, name]) => name), rows: [...here, ...elsewhere, row('', 'Nobody yet')] }
}

export const workloadGroup: FigureGroup = {
  group: 'workload',
  behind(part, { today }) {
    const [name = '', of = ''] = part.split(' ')
    if (!Object.hasOwn(PARTS, name)) return null
    const owner = of === NOBODY ? '' : of
    const day = name === 'late' ? { day: today } : name === 'lateTasks' ? { day: lateBefore(today) } : {}
    return { texts: PARTS[name as Part], binds: { owner, ...day } }
  }
}
