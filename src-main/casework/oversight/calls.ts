import type { Output } from '../../contract/call'
import { labelOf } from '../../contract/codes/code-list'
import { highestMarking, type Marking } from '../../contract/codes/marking'
import { stages, type Stage } from '../../contract/codes/stages'
import type { oversight } from '../../contract/oversight'
import { Refusal } from '../../contract/result'
import type { Answers, Asking } from '../../vault/asking'
import { londonDay } from '../calendar'
import { policyInForce } from '../policy'
import { initialsOf } from '../referrals'
import { clocksGroup, clocksKept } from './clocks-kept'
import { decisionsWaiting, quickClosures, quickGroup, waitingGroup } from './decisions'
import type { FigureGroup } from './figures'
import { forecast, forecastGroup } from './forecast'
import { missingBySource, missingGroup } from './missing-by-source'
import { quality, qualityGroup } from './quality'
import { queue, queueGroup } from './queue'
import { repeatGroup, repeats } from './repeats'
import { sinceOf, type Span } from './span'
import { workload, workloadGroup } from './workload'

const groups: readonly FigureGroup[] = [
  queueGroup,
  workloadGroup,
  clocksGroup,
  waitingGroup,
  quickGroup,
  repeatGroup,
  qualityGroup,
  missingGroup,
  forecastGroup
]
const FIELDS = ['reference', 'initials', 'stage', 'text', 'clock']

interface Row {
  id: string
  why: string
  day: string
  reference: string
  forenames: string
  surname: string
  words: string
  marking: Marking
}
type Counted = Output<(typeof oversight)['oversight.behind']>['records'][number]

function spanOf({ sql, today }: Asking, months: number): Span {
  return { sql, today: today(), since: sinceOf(today(), months), limits: policyInForce(sql) }
}

const onDay = (moment: string): string => (moment.length > 10 ? londonDay(moment) : moment)

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
const REASON = 'Reason: '

/** Days as people read them, in what the program says; what an officer wrote stays as it was written. */
function spoken(why: string): string {
  const at = why.indexOf(REASON)
  const own = at < 0 ? why : why.slice(0, at)
  return own.replace(/\d{4}-\d{2}-\d{2}/g, (day) => DAY.format(new Date(day))) + why.slice(own.length)
}

function recordFrom(of: Counted['kind'], row: Row): Counted {
  const { id, reference, why, forenames, surname } = row
  const isTask = of === 'task'
  return {
    kind: of,
    id,
    reference,
    why: spoken(why),
    initials: isTask ? '' : initialsOf(forenames, surname),
    words: isTask ? row.words : labelOf(stages, row.words as Stage),
    day: onDay(row.day)
  }
}

/** The desk as a supervisor sees it: figures, and the records behind each of them. */
export const answerOversight: Answers<typeof oversight> = {
  'oversight.show'({ months }, asking) {
    const span = spanOf(asking, months)
    return {
      day: span.today,
      since: span.since,
      queue: queue(span),
      workload: workload(span),
      clocks: clocksKept(span),
      waiting: decisionsWaiting(span),
      quick: quickClosures(span),
      repeat: repeats(span),
      quality: quality(span),
      missing: missingBySource(span),
      forecast: forecast(span)
    }
  },

  'oversight.behind'({ group, part, months, offset, limit }, asking) {
    const { sql } = asking
    const behind = groups.find((each) => each.group === group)?.behind(part, spanOf(asking, months))
    if (!behind) {
      throw new Refusal('FD-OVS-01', 'No records stand behind this figure.', { next: 'Choose a count on the page.' })
    }
    const { texts, binds } = behind
    const rows = sql.all<Row>(texts.records, { ...binds, limit, offset })
    const bound = Object.keys(binds).length === 0 ? [] : binds
    asking.showed('oversight.behind', [...new Set(rows.map(({ id }) => id))], FIELDS)
    return {
      records: rows.map((row) => recordFrom(texts.of, row)),
      counted: sql.get<{ counted: number }>(texts.counted, bound)?.counted ?? 0,
      marking: highestMarking(rows.map(({ marking }) => marking))
    }
  }
}
