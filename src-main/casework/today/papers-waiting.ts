import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day, Instant } from '../../contract/time'
import { londonDay } from '../calendar'
import { nothing, onlyDay, type Looking, type Source } from './looking'

interface SummaryRow {
  id: Id
  reference: string
  version: number
  marking: Marking
  asAt: Instant
  authorName: string
}

const TO_SIGN = `
FROM summary s LEFT JOIN officer o ON o.id = s.author WHERE s.state = 'frozen' AND o.person IS NOT $person`
const SUMMARIES = `
SELECT s.id, s.reference, s.version, s.marking, s.as_at AS asAt, s.author_name AS authorName ${TO_SIGN} ORDER BY s.as_at, s.id LIMIT $most`
const HOW_MANY_SUMMARIES = `SELECT count(*) AS total ${TO_SIGN}`

function summariesToSign({ sql, officer }: Looking): number {
  if (officer.role !== 'superintendent') return 0
  return sql.get<{ total: number }>(HOW_MANY_SUMMARIES, { person: officer.person })?.total ?? 0
}

/** Summaries that wait for a superintendent's signature: not their author's, under any account. */
export const summarySource: Source = {
  column: 'waiting',
  find(looking) {
    const { sql, officer, most } = looking
    if (officer.role !== 'superintendent') return nothing
    const rows = sql.all<SummaryRow>(SUMMARIES, { person: officer.person, most })
    return {
      items: rows.map(({ id, reference, version, asAt, authorName }) => ({
        key: `summary ${id}`,
        kind: 'summary',
        what: 'Sign a summary or send it back',
        reference: version > 1 ? `${reference}, version ${version}` : reference,
        initials: '',
        words: `Written by ${authorName}`,
        ...onlyDay(londonDay(asAt)),
        whose: 'mine',
        owner: null,
        leadsTo: { page: 'summary', id, part: '' },
        act: 'Look and sign'
      })),
      total: summariesToSign(looking),
      records: [],
      markings: rows.map(({ marking }) => marking)
    }
  },
  count: summariesToSign
}

interface BundleRow {
  id: Id
  sequence: number
  marking: Marking
  on: Day
}

const UNWRITTEN = `FROM bundle WHERE direction = 'out' AND state = 'released'`
const BUNDLES = `SELECT id, sequence, marking, substr(at, 1, 10) AS "on" ${UNWRITTEN} ORDER BY at, id LIMIT $most`

function bundlesUnwritten({ sql }: Looking): number {
  return sql.get<{ total: number }>(`SELECT count(*) AS total ${UNWRITTEN}`)?.total ?? 0
}

/** Bundles that were released and never reached a medium: the recipient waits for what this desk believes it has sent. */
export const bundleSource: Source = {
  column: 'waiting',
  find(looking) {
    const rows = looking.sql.all<BundleRow>(BUNDLES, { most: looking.most })
    return {
      items: rows.map(({ id, sequence, on }) => ({
        key: `bundle ${id}`,
        kind: 'bundle',
        what: 'A released bundle was not written to a medium',
        reference: `Bundle ${sequence}`,
        initials: '',
        words: 'Make it again, or say on the page that it will not go.',
        ...onlyDay(on),
        whose: 'nobodys',
        owner: null,
        leadsTo: { page: 'transfer', id: null, part: '' },
        act: 'Look'
      })),
      total: bundlesUnwritten(looking),
      records: [],
      markings: rows.map(({ marking }) => marking)
    }
  },
  count: bundlesUnwritten
}
