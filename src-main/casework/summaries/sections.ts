import type { SummarySection } from '../../contract/summary-snapshot'
import { barChart, greatest, several } from './chart'
import type { Counts } from './counting'
import { counted, figureTable, shareTable } from './figure-table'
import { ALL, UNKNOWN, type Heading, type Measure } from './measure'
import { perCent } from './per-cent'
import {
  ageMeasure,
  concernMeasure,
  journeyMeasure,
  repeatMeasure,
  sectorMeasure,
  waysOutMeasure
} from './referral-measures'
import { clockMeasure, taskMeasure } from './work-measures'

type CountsOf = (measure: Measure) => Counts

const NO_REFERRAL = 'No referral was received in this period'

function sum(measure: Measure, counts: Counts, column: string): number {
  return measure.rows.reduce((all, { code }) => all + counts(code, column), 0)
}

function bars(rows: readonly Heading[], counts: Counts, column: string): { label: string; value: number }[] {
  return rows.map(({ code, label }) => ({ label, value: counts(code, column) }))
}

function journeySection(countsOf: CountsOf): SummarySection {
  const [stages, ways] = [countsOf(journeyMeasure), countsOf(waysOutMeasure)]
  const all = sum(waysOutMeasure, ways, 'counted')
  const reached = counted(journeyMeasure, stages, 'reached')
  const title =
    all === 0
      ? NO_REFERRAL
      : `Of ${several(all, 'referral')}, ${stages('GATEWAY', 'reached')} reached the gateway assessment and ${all - ways('open', 'counted')} ended`
  const steps = figureTable({
    measure: journeyMeasure,
    caption: 'How far the referrals of the period got, and where the open ones stand',
    rowsAre: 'Stage',
    rows: journeyMeasure.rows,
    columns: [
      { ...reached, of: (row) => (row === ALL ? null : reached.of(row)) },
      { heading: 'Per cent of all', of: (row) => (row === ALL ? null : perCent(stages(row, 'reached'), all)) },
      counted(journeyMeasure, stages, 'stands')
    ],
    all: 'All open referrals of the period',
    base: `Percentages are of ${several(all, 'referral')} received in the period.`
  })
  const out = shareTable(waysOutMeasure, ways, {
    caption: 'How the referrals of the period ended',
    rowsAre: 'Way out',
    all: 'All referrals of the period',
    known: 'received in the period'
  })
  return {
    id: 'journey',
    title,
    explanation:
      'Each referral counts once at every stage it has reached, and once where it stands at the moment of counting. A referral that was closed at screening never reached the gateway.',
    chart: barChart(title, bars(journeyMeasure.rows, stages, 'reached')),
    tables: [steps, out]
  }
}

interface ShareWords {
  id: string
  explanation: string
  caption: string
  rowsAre: string
  known: string
  one: string
  several: string
  none: string
}

/** A section that shares the referrals of the period out among groups. */
function sharedSection(measure: Measure, counts: Counts, words: ShareWords, rows = measure.rows): SummarySection {
  const named = rows.filter(({ code }) => code !== UNKNOWN)
  const drawn = bars(named, counts, 'counted')
  const all = sum(measure, counts, 'counted')
  const none = all === 0 ? NO_REFERRAL : words.none
  const title = greatest(drawn, all - counts(UNKNOWN, 'counted'), { ...words, none })
  const table = shareTable(measure, counts, { ...words, all: 'All referrals of the period' }, rows)
  return { id: words.id, title, explanation: words.explanation, chart: barChart(title, drawn), tables: [table] }
}

function sectorSection(countsOf: CountsOf): SummarySection {
  return sharedSection(sectorMeasure, countsOf(sectorMeasure), {
    id: 'sector',
    explanation: 'Sector of whoever made the referral, in the groups of the official statistics.',
    caption: 'Referrals of the period by sector of referral',
    rowsAre: 'Sector',
    known: 'whose sector is known',
    one: 'made the most referrals',
    several: 'made the most referrals',
    none: 'The sector of no referral is known yet'
  })
}

function concernSection(countsOf: CountsOf): SummarySection {
  const counts = countsOf(concernMeasure)
  const retired = new Set(['mixed_unstable_unclear', 'conflicted', 'school_massacre'])
  const rows = concernMeasure.rows.filter(({ code }) => !retired.has(code) || counts(code, 'counted') > 0)
  return sharedSection(
    concernMeasure,
    counts,
    {
      id: 'concern',
      explanation: 'Type of concern as the referral gave it, before any assessment at the gateway.',
      caption: 'Referrals of the period by type of concern as referred',
      rowsAre: 'Type of concern',
      known: 'whose type of concern is known',
      one: 'was the most frequent concern',
      several: 'were the most frequent concerns',
      none: 'The type of concern of no referral is known yet'
    },
    rows
  )
}

function ageSection(countsOf: CountsOf): SummarySection {
  return sharedSection(ageMeasure, countsOf(ageMeasure), {
    id: 'age',
    explanation: 'Age of the person on the day of receipt; an age that was only estimated counts as given.',
    caption: 'Referrals of the period by age on receipt',
    rowsAre: 'Age',
    known: 'about a person whose age is known',
    one: 'is the most frequent age',
    several: 'are the most frequent ages',
    none: 'The age of no person referred is known yet'
  })
}

function clockSection(countsOf: CountsOf): SummarySection {
  const counts = countsOf(clockMeasure)
  const [met, late] = [sum(clockMeasure, counts, 'met'), sum(clockMeasure, counts, 'late')]
  const due = sum(clockMeasure, counts, 'due')
  const title =
    due === 0
      ? 'No clock was due in this period'
      : `Of ${several(met + late, 'clock')} that ended or ran out, ${met} met the day and ${late} came late`
  const share = (row: string): number | null => {
    const of = (column: string): number => (row === ALL ? sum(clockMeasure, counts, column) : counts(row, column))
    return perCent(of('met'), of('met') + of('late'))
  }
  const column = (code: string): ReturnType<typeof counted> => counted(clockMeasure, counts, code)
  const table = figureTable({
    measure: clockMeasure,
    caption: 'Clocks that were due in the period, and clocks that run late now',
    rowsAre: 'Clock',
    rows: clockMeasure.rows,
    columns: [
      column('due'),
      column('met'),
      column('late'),
      column('open'),
      { heading: 'Met, per cent', of: share },
      column('late_now')
    ],
    all: 'All clocks',
    base: `Percentages are of ${several(met + late, 'clock')} that were met or late; those still in time stand outside them.`
  })
  const drawn = clockMeasure.rows.map(({ code, label }) => ({ label, value: counts(code, 'late'), late: true }))
  return {
    id: 'clocks',
    title,
    explanation:
      'A clock counts in the period in which it was due, by the desk’s own convention that the day it starts is day 0. Late: ended after its day, ended by a closure without an answer, or running past its day. Late now counts every clock that runs late at the moment of counting, whenever it was due.',
    chart: barChart(due === 0 ? title : `Where clocks due in the period were late: ${late} in all`, drawn),
    tables: [table]
  }
}

function repeatSection(countsOf: CountsOf): SummarySection {
  const counts = countsOf(repeatMeasure)
  const [again, first] = [counts('second', 'counted') + counts('later', 'counted'), counts('first', 'counted')]
  const known = again + first
  const all = known + counts(UNKNOWN, 'counted')
  const title =
    all === 0 ? NO_REFERRAL : `Of ${several(known, 'referral')} of a known person, ${again} came after an earlier one`
  const table = shareTable(repeatMeasure, counts, {
    caption: 'Referrals of the period by how often the person had been referred to this desk',
    rowsAre: 'Referral',
    all: 'All referrals of the period',
    known: 'about a person who is identified'
  })
  const named = repeatMeasure.rows.filter(({ code }) => code !== UNKNOWN)
  return {
    id: 'repeat',
    title,
    explanation:
      'A referral is a repeat when the same person stands in an earlier referral on this desk, however long ago. Earlier referrals to other desks are not counted unless they are held here.',
    chart: barChart(title, bars(named, counts, 'counted')),
    tables: [table]
  }
}

function taskSection(countsOf: CountsOf): SummarySection {
  const counts = countsOf(taskMeasure)
  const [open, overdue] = [sum(taskMeasure, counts, 'open_now'), sum(taskMeasure, counts, 'overdue')]
  const title =
    open === 0
      ? 'No CTIO task is open'
      : `Of ${several(open, 'open CTIO task')}, ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`
  const table = figureTable({
    measure: taskMeasure,
    caption: 'CTIO tasks by strand of CONTEST',
    rowsAre: 'Strand',
    rows: taskMeasure.rows,
    columns: taskMeasure.columns.map(({ code }) => counted(taskMeasure, counts, code)),
    all: 'All strands',
    base: null
  })
  const drawn = taskMeasure.rows.flatMap(({ code, label }) => [
    { label: `${label}: open`, value: counts(code, 'open_now') },
    { label: `${label}: overdue`, value: counts(code, 'overdue'), late: true }
  ])
  return {
    id: 'tasks',
    title,
    explanation:
      'The first four columns count the tasks raised in the period, as they stand at the moment of counting. Open now and overdue now count all tasks, whenever they were raised. A task is overdue from the working day after it was due.',
    chart: barChart(title, drawn),
    tables: [table]
  }
}

/** All sections of a summary, in the order they are read. */
export function sectionsOf(countsOf: CountsOf): SummarySection[] {
  return [
    journeySection(countsOf),
    sectorSection(countsOf),
    concernSection(countsOf),
    ageSection(countsOf),
    clockSection(countsOf),
    repeatSection(countsOf),
    taskSection(countsOf)
  ]
}
