import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from '../../../resources/reference/bank-holidays.json'
import { clockRuns, pressingRun, type ClockRun, type ClockStory } from '../../../src-main/casework/referrals/clock-runs'
import { clockToday, runningState, workingDaysLeft } from '../../../src-main/casework/referrals/clock-today'
import { clockRules, clocksEndedBy, limitParameter } from '../../../src-main/casework/referrals/clocks'
import type { Stage } from '../../../src-main/contract/codes/stages'

type Step = [stage: Stage, since: string, more?: { reviewOn?: string; breachReason?: string }]

function story(receivedOn: string, steps: Step[], acknowledgedOn?: string): ClockStory {
  return {
    receivedOn,
    acknowledged: acknowledgedOn ? { on: acknowledgedOn, breachReason: '' } : null,
    stays: steps.map(([stage, since, more]) => ({ stage, since, reviewOn: null, breachReason: '', ...more }))
  }
}

const BEFORE_SUPPORT = ['info_gathering', 's36_decision', 'panel_listing', 'panel_decision', 'consent', 'reassessment']
const REVIEWS = [
  'panel_review',
  'assessment_refresh',
  'plp_review',
  'plp_formal',
  'post_exit_6',
  'post_exit_12',
  'post_exit_further'
]

const find = (runs: ClockRun[], clock: string, round = 1) =>
  runs.find((run) => run.clock === clock && run.round === round)

describe('clocks of a referral', () => {
  it('are these, each with a limit, a unit and where it counts from', () => {
    const spelled = clockRules.map(({ clock, from }) => {
      const { default: limit, unit } = limitParameter(clock)
      return `${clock} ${limit} ${unit} ${from}`
    })
    expect(spelled).toEqual([
      'acknowledge 1 working_days receipt',
      'screening 1 working_days entry',
      'deconfliction 2 working_days entry',
      'deconfliction_again 2 working_days request',
      'gateway 5 working_days receipt',
      'hold 28 calendar_days entry',
      'info_gathering 20 working_days entry',
      's36_decision 5 working_days entry',
      'panel_listing 31 calendar_days entry',
      'panel_decision 5 working_days entry',
      'consent 28 calendar_days entry',
      'reassessment 28 calendar_days entry',
      'panel_review 1 months entry',
      'assessment_refresh 3 months entry',
      'plp_review 1 months entry',
      'plp_formal 3 months entry',
      'post_exit_6 6 months entry',
      'post_exit_12 12 months exit',
      'post_exit_further 24 months exit',
      'transfer_acknowledgement 5 working_days entry',
      'signpost_look_back 28 calendar_days entry'
    ])
  })

  it('start from receipt: a Friday before a bank holiday', () => {
    const runs = clockRuns(story('2026-05-22', [['RECEIVED', '2026-05-22']]))
    expect(find(runs, 'gateway')).toMatchObject({ dueOn: '2026-06-01', dueOnCountingFirstDay: '2026-05-29' })
    expect(find(runs, 'acknowledge')).toMatchObject({ dueOn: '2026-05-26', dueOnCountingFirstDay: '2026-05-22' })
    expect(pressingRun(runs)?.clock).toBe('acknowledge')
  })

  it('follow receipt when it is corrected, and begin before recording when it was earlier', () => {
    const runs = clockRuns(story('2026-11-16', [['RECEIVED', '2026-11-23']]))
    expect(find(runs, 'gateway')).toMatchObject({ startedOn: '2026-11-16', dueOn: '2026-11-23' })
  })

  it('stop with the step that ends them and keep what was said', () => {
    const runs = clockRuns(
      story(
        '2026-11-23',
        [
          ['RECEIVED', '2026-11-23'],
          ['SCREENING', '2026-11-23'],
          ['DECONFLICTION', '2026-11-26', { breachReason: 'The officer was ill.' }],
          ['GATEWAY', '2026-11-27']
        ],
        '2026-11-24'
      )
    )
    expect(find(runs, 'screening')).toMatchObject({
      dueOn: '2026-11-24',
      stoppedOn: '2026-11-26',
      breachReason: 'The officer was ill.'
    })
    expect(clockToday(find(runs, 'screening') as ClockRun, '2026-12-01')).toMatchObject({
      state: 'missed',
      workingDaysLeft: null
    })
    expect(clockToday(find(runs, 'deconfliction') as ClockRun, '2026-12-01').state).toBe('met')
    expect(clockToday(find(runs, 'acknowledge') as ClockRun, '2026-12-01').state).toBe('met')
    expect(find(runs, 'gateway')?.stoppedOn).toBeNull()
  })

  it('say that closing left the referrer untold', () => {
    const runs = clockRuns(
      story('2026-11-23', [
        ['RECEIVED', '2026-11-23'],
        ['SCREENING', '2026-11-23'],
        ['NOT_PREVENT', '2026-11-23', { breachReason: 'Nobody to tell.' }]
      ])
    )
    const run = find(runs, 'acknowledge') as ClockRun
    expect(run).toMatchObject({ stoppedOn: '2026-11-23', answered: false, breachReason: 'Nobody to tell.' })
    expect(clockToday(run, '2026-11-23').state).toBe('missed')
  })

  it('stand still while held and are shown as if they went on today', () => {
    const steps: Step[] = [
      ['RECEIVED', '2026-11-23'],
      ['DECONFLICTION', '2026-11-23'],
      ['HELD', '2026-11-24', { reviewOn: '2026-12-20' }]
    ]
    const held = clockRuns(story('2026-11-23', steps, '2026-11-23'))
    const gateway = find(held, 'gateway') as ClockRun
    expect(gateway).toMatchObject({ pausedOn: '2026-11-24', dueOn: '2026-11-30' })
    expect(clockToday(gateway, '2026-12-08')).toMatchObject({
      label: 'Decide at the gateway (stands still during the hold)',
      dueOn: '2026-12-14',
      workingDaysLeft: 4,
      state: 'running'
    })
    expect(pressingRun(held)?.clock).toBe('hold')
    const released = clockRuns(story('2026-11-23', [...steps, ['GATEWAY', '2026-12-08']], '2026-11-23'))
    expect(find(released, 'gateway')).toMatchObject({ pausedOn: null, dueOn: '2026-12-14', stoppedOn: null })
    expect(find(released, 'hold')).toMatchObject({ dueOn: '2026-12-20', stoppedOn: '2026-12-08' })
  })

  it('run again when a hold is reviewed, and when the gateway is entered again', () => {
    const runs = clockRuns(
      story('2026-11-23', [
        ['RECEIVED', '2026-11-23'],
        ['GATEWAY', '2026-11-24'],
        ['INFO_GATHERING', '2026-11-25'],
        ['HELD', '2026-11-26', { reviewOn: '2026-12-01' }],
        ['HELD', '2026-12-02', { reviewOn: '2026-12-30', breachReason: 'Asked twice, no answer.' }],
        ['GATEWAY', '2026-12-10']
      ])
    )
    expect(find(runs, 'hold', 1)).toMatchObject({ stoppedOn: '2026-12-02', breachReason: 'Asked twice, no answer.' })
    expect(find(runs, 'hold', 2)).toMatchObject({
      startedOn: '2026-12-02',
      dueOn: '2026-12-30',
      stoppedOn: '2026-12-10'
    })
    expect(find(runs, 'gateway', 2)).toMatchObject({ startedOn: '2026-12-10', dueOn: '2026-12-17', stoppedOn: null })
    expect(find(runs, 'info_gathering')).toMatchObject({ stoppedOn: '2026-12-10' })
  })

  it('count a hold in calendar days, 28 where no day was set', () => {
    const runs = clockRuns(story('2026-11-23', [['HELD', '2026-12-01']]))
    expect(find(runs, 'hold')).toMatchObject({ dueOn: '2026-12-29', dueOnCountingFirstDay: '2026-12-29' })
  })

  it('say when a due date lies beyond the known bank holidays', () => {
    const runs = clockRuns(story('2028-12-29', [['RECEIVED', '2028-12-29']]))
    expect(clockToday(find(runs, 'gateway') as ClockRun, '2028-12-29').beyondHolidayTable).toBe(true)
    const near = clockRuns(story('2028-12-01', [['RECEIVED', '2028-12-01']]))
    expect(clockToday(find(near, 'gateway') as ClockRun, '2028-12-01').beyondHolidayTable).toBe(false)
  })

  it.each([
    ['RECEIVED', 'SCREENING', []],
    ['SCREENING', 'DECONFLICTION', ['screening']],
    ['SCREENING', 'NOT_PREVENT', ['acknowledge', 'screening', 'gateway']],
    ['DECONFLICTION', 'GATEWAY', ['deconfliction']],
    ['DECONFLICTION', 'HELD', ['deconfliction']],
    ['HELD', 'HELD', ['hold']],
    ['HELD', 'GATEWAY', ['hold', ...BEFORE_SUPPORT, ...REVIEWS]],
    ['HELD', 'INFO_GATHERING', ['gateway', 'hold', ...BEFORE_SUPPORT.slice(1), ...REVIEWS]],
    ['HELD', 'CLOSED_PURSUE', ['acknowledge', 'deconfliction_again', 'gateway', 'hold', ...BEFORE_SUPPORT, ...REVIEWS]],
    ['GATEWAY', 'INFO_GATHERING', ['gateway']],
    ['GATEWAY', 'CLOSED_NFA', ['acknowledge', 'deconfliction_again', 'gateway']],
    ['ADOPTED', 'ADOPTED', []],
    ['ADOPTED', 'IN_REVIEW', ['panel_review']],
    ['IN_REVIEW', 'ADOPTED', []],
    ['EXIT_PROPOSED', 'EXITED', ['panel_review', 'assessment_refresh']],
    ['EXITED', 'POST_EXIT_6', ['post_exit_6']],
    ['PLP', 'PLP', ['plp_review']],
    ['TRANSFERRED', 'TRANSFERRED', ['transfer_acknowledgement']],
    ['SIGNPOSTED', 'REOPENED', ['signpost_look_back']]
  ] as const)('%s to %s ends %j', (from, to, ended) => {
    expect(clocksEndedBy(from, to)).toEqual(ended)
  })
})

describe('how a clock stands today', () => {
  it.each([
    ['four days before', '2026-11-24', '2026-11-30', 'running', 4],
    ['two working days before', '2026-11-26', '2026-11-30', 'due_soon', 2],
    ['on the day', '2026-11-30', '2026-11-30', 'due_soon', 0],
    ['the day after', '2026-12-01', '2026-11-30', 'late', -1],
    ['on the Saturday after a Friday', '2026-11-28', '2026-11-27', 'late', -1],
    ['on the Monday after a Friday', '2026-11-30', '2026-11-27', 'late', -1],
    ['three working days after', '2026-12-03', '2026-11-30', 'late', -3],
    ['over Christmas', '2026-12-24', '2026-12-29', 'due_soon', 1]
  ])('%s', (_what, today, due, state, left) => {
    expect(runningState(due, today)).toBe(state)
    expect(workingDaysLeft(due, today)).toBe(left)
  })
})

/** The oracle walks day by day and counts what is left; it knows nothing of runs. */
function gatewayByWalking(receivedOn: string, heldOn: string | null, releasedOn: string | null, until: string): string {
  const closed = new Set(table.holidays.map(({ date }) => date))
  const date = new Date(`${receivedOn}T12:00:00Z`)
  const spell = (): string => date.toISOString().slice(0, 10)
  let left = 5
  for (let guard = 0; left > 0 && guard < 2000; guard++) {
    date.setUTCDate(date.getUTCDate() + 1)
    const day = spell()
    const works = date.getUTCDay() % 6 !== 0 && !closed.has(day)
    const still = heldOn !== null && day > heldOn && (releasedOn === null ? day <= until : day <= releasedOn)
    if (works && !still) left -= 1
  }
  return spell()
}

describe('the gateway clock with pause and resume (P13)', () => {
  it('agrees with walking the calendar', () => {
    const day = (number: number): string =>
      new Date(Date.UTC(2019, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7900 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (start, untilHeld, held, later, released) => {
          const receivedOn = day(start)
          const heldOn = day(start + untilHeld)
          const releasedOn = released ? day(start + untilHeld + held) : null
          const today = day(start + untilHeld + held + later)
          const steps: Step[] = [
            ['RECEIVED', receivedOn],
            ['HELD', heldOn]
          ]
          if (releasedOn) steps.push(['GATEWAY', releasedOn])
          const run = find(clockRuns(story(receivedOn, steps)), 'gateway') as ClockRun
          const expected = gatewayByWalking(receivedOn, heldOn, releasedOn, today)
          const usedUpBefore = gatewayByWalking(receivedOn, null, null, today) <= heldOn
          // A clock that had run out before the hold stays as late as it was, in working days.
          if (!usedUpBefore) expect(clockToday(run, today).dueOn).toBe(expected)
          else if (clockToday(run, today).dueOn > today) throw new Error('a late clock became one in time')
        }
      ),
      { numRuns: Number(process.env['PROOF_RUNS'] ?? 500) }
    )
  })
})
