import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from '../../../resources/reference/bank-holidays.json'
import { clockRuns, type ClockRun, type Stay } from '../../../src-main/casework/referrals/clock-runs'
import { clockToday } from '../../../src-main/casework/referrals/clock-today'
import type { Stage } from '../../../src-main/contract/codes/stages'
import { defaultPolicy } from '../../../src-main/casework/referrals/policy'

/*
 * An oracle that walks the calendar a day at a time with a `Date`, knowing nothing of how the product counts: no day numbers, no halving, no
 * corresponding-date formula.
 */
const HOLIDAYS = new Set(table.holidays.map(({ date }) => date))
const text = (date: Date): string => date.toISOString().slice(0, 10)
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const works = (date: Date): boolean => date.getUTCDay() % 6 !== 0 && !HOLIDAYS.has(text(date))

function tomorrow(date: Date): Date {
  const next = new Date(date)
  next.setUTCDate(next.getUTCDate() + 1)
  return next
}

/** Walks until so many working days lie behind; those in `still` are walked over without being counted. */
function walked(
  start: string,
  days: number,
  firstCounts: boolean,
  still: (day: string) => boolean = () => false
): string {
  let date = noon(start)
  let left = days - (firstCounts && works(date) ? 1 : 0)
  while (left > 0) {
    date = tomorrow(date)
    if (works(date) && !still(text(date))) left -= 1
  }
  return text(date)
}

/** Goes through the months one by one and takes the day, or the last there is. */
function monthsLater(start: string, months: number): string {
  const wanted = Number(start.slice(8))
  let year = Number(start.slice(0, 4))
  let month = Number(start.slice(5, 7))
  for (let passed = 0; passed < months; passed++) {
    month += 1
    if (month === 13) {
      month = 1
      year += 1
    }
  }
  for (let day = wanted; ; day--) {
    const date = new Date(Date.UTC(year, month - 1, day, 12))
    if (date.getUTCMonth() === month - 1) return text(date)
  }
}

function daysLater(start: string, days: number): string {
  let date = noon(start)
  for (let passed = 0; passed < days; passed++) date = tomorrow(date)
  return text(date)
}

function stay(stage: Stage, since: string, more: Partial<Stay> = {}): Stay {
  return { stage, since, reviewOn: null, breachReason: '', ...more }
}

function runsOf(stays: Stay[], receivedOn = stays[0]?.since ?? ''): ClockRun[] {
  return clockRuns({ receivedOn, acknowledged: null, stays })
}

const find = (runs: ClockRun[], clock: string, round = 1): ClockRun | undefined =>
  runs.find((run) => run.clock === clock && run.round === round)

const DAYS_2019_TO_2040 = 8035
const someDay = fc.noBias(fc.nat(DAYS_2019_TO_2040)).map((days) => text(new Date(Date.UTC(2019, 0, 1 + days, 12))))
const CASES = Math.max(500, Number(process.env['PROOF_RUNS'] ?? 0))

describe('clocks against an independent calendar, 2019 to 2040 (P13)', () => {
  it('count working days by both conventions, and stand still through a hold', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.nat(6),
        fc.nat(40),
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        (received, wait, held, first, limit) => {
          const limits = { gateway: limit, acknowledge: 1, firstDay: first ? 1 : 0 }
          const holdsOn = daysLater(received, wait)
          const goesOn = daysLater(holdsOn, held)
          const runs = runsOf([stay('RECEIVED', received, { limits }), stay('HELD', holdsOn), stay('GATEWAY', goesOn)])
          const plain = walked(received, limit, first)
          const gateway = find(runsOf([stay('RECEIVED', received, { limits })]), 'gateway')
          expect(gateway?.dueOn).toBe(plain)
          expect(gateway?.dueOnCountingFirstDay).toBe(walked(received, limit, true))
          // A clock that was due before the hold began moves as well: what is late stays as late as it was.
          let still = 0
          for (let date = tomorrow(noon(holdsOn)); text(date) <= goesOn; date = tomorrow(date))
            if (works(date)) still += 1
          expect(find(runs, 'gateway')?.dueOn).toBe(still === 0 ? plain : walked(plain, still, false))
          if (holdsOn < plain) {
            const inHold = (day: string): boolean => day > holdsOn && day <= goesOn
            expect(find(runs, 'gateway')?.dueOn).toBe(walked(received, limit, first, inHold))
          }
        }
      ),
      { numRuns: CASES }
    )
  })

  it('count calendar months and days from the day itself', () => {
    fc.assert(
      fc.property(someDay, fc.nat(800), (exit, later) => {
        const six = daysLater(exit, later)
        const runs = runsOf([
          stay('ADOPTED', exit),
          stay('EXIT_PROPOSED', exit),
          stay('EXITED', exit),
          stay('POST_EXIT_6', six)
        ])
        expect(find(runs, 'post_exit_6')?.dueOn).toBe(monthsLater(exit, 6))
        expect(find(runs, 'post_exit_6')?.stoppedOn).toBe(six)
        expect(find(runs, 'post_exit_12')?.startedOn).toBe(exit)
        expect(find(runs, 'post_exit_12')?.dueOn).toBe(monthsLater(exit, 12))
        expect(find(runs, 'panel_review')?.dueOn).toBe(monthsLater(exit, 1))
        expect(find(runs, 'assessment_refresh')?.dueOn).toBe(monthsLater(exit, 3))
        expect(find(runsOf([stay('PANEL_LISTED', exit)]), 'panel_listing')?.dueOn).toBe(daysLater(exit, 31))
        expect(find(runsOf([stay('CONSENT_SOUGHT', exit)]), 'consent')?.dueOn).toBe(daysLater(exit, 28))
        expect(find(runsOf([stay('SIGNPOSTED', exit)]), 'signpost_look_back')?.dueOn).toBe(daysLater(exit, 28))
        expect(find(runsOf([stay('TRANSFERRED', exit)]), 'transfer_acknowledgement')?.dueOn).toBe(
          walked(exit, 5, false)
        )
        expect(find(runsOf([stay('PLP', exit)]), 'plp_formal')?.dueOn).toBe(monthsLater(exit, 3))
      }),
      { numRuns: CASES }
    )
  })

  it('say the same of a clock whatever the PC’s own clock says, and late only after the last day', () => {
    fc.assert(
      fc.property(someDay, someDay, (received, today) => {
        const run = find(runsOf([stay('RECEIVED', received)]), 'gateway') as ClockRun
        const shown = clockToday(run, today)
        expect(shown.dueOn).toBe(walked(received, 5, false))
        expect(shown.state === 'late').toBe(today > shown.dueOn)
        if (shown.state === 'late') expect(shown.workingDaysLeft).toBeLessThan(0)
        else expect(shown.workingDaysLeft).toBeGreaterThanOrEqual(0)
        const soon = shown.state !== 'late' && walked(today, 3, false) > shown.dueOn
        expect(shown.state === 'due_soon').toBe(soon)
        expect(shown.beyondHolidayTable).toBe(received < table.from || shown.dueOn > table.to)
      }),
      { numRuns: CASES }
    )
  })
})

describe('fixtures of the field', () => {
  it('a referral of Friday 22 May 2026 is due on Monday 1 June, or Friday 29 May if the first day counts', () => {
    const gateway = find(runsOf([stay('RECEIVED', '2026-05-22')]), 'gateway')
    expect(gateway).toMatchObject({ dueOn: '2026-06-01', dueOnCountingFirstDay: '2026-05-29' })
    const byPolicy = { limits: { gateway: 5, firstDay: 1 } }
    expect(find(runsOf([stay('RECEIVED', '2026-05-22', byPolicy)]), 'gateway')?.dueOn).toBe('2026-05-29')
  })

  it('an exit on 31 August 2025 is reviewed by 28 February and 31 August 2026, and no later than 31 August 2027', () => {
    const exited = [stay('ADOPTED', '2025-05-01'), stay('EXIT_PROPOSED', '2025-08-20'), stay('EXITED', '2025-08-31')]
    expect(find(runsOf(exited), 'post_exit_6')?.dueOn).toBe('2026-02-28')
    const later = [...exited, stay('POST_EXIT_6', '2026-02-27'), stay('POST_EXIT_12', '2026-08-30')]
    expect(find(runsOf(later), 'post_exit_12')?.dueOn).toBe('2026-08-31')
    expect(find(runsOf([...later, stay('POST_EXIT_EXT', '2026-09-01')]), 'post_exit_further')?.dueOn).toBe('2027-08-31')
    expect(find(runsOf([stay('EXITED', '2023-08-31')]), 'post_exit_6')?.dueOn).toBe('2024-02-29')
  })

  it('a review held in time and entered eight months later shows both days and the lag', () => {
    const runs = runsOf([
      stay('EXITED', '2015-04-01'),
      stay('POST_EXIT_6', '2015-10-01'),
      stay('POST_EXIT_12', '2016-04-01', { recordedOn: '2016-12-05' })
    ])
    expect(clockToday(find(runs, 'post_exit_12') as ClockRun, '2016-12-06')).toMatchObject({
      state: 'met',
      stoppedOn: '2016-04-01',
      recordedOn: '2016-12-05',
      lagDays: 248
    })
  })

  it('a clock keeps the limit it began with; a changed policy counts for the next', () => {
    const runs = runsOf([
      stay('PLP', '2026-01-10', { limits: { plpReview: 1, plpFormal: 3 } }),
      stay('PLP', '2026-02-05', { limits: { plpReview: 2, plpFormal: 6 } }),
      stay('PLP', '2026-04-01', { limits: { plpReview: 2, plpFormal: 6 }, formal: true })
    ])
    expect(find(runs, 'plp_review', 1)).toMatchObject({ dueOn: '2026-02-10', stoppedOn: '2026-02-05' })
    expect(find(runs, 'plp_review', 2)).toMatchObject({ dueOn: '2026-04-05' })
    expect(find(runs, 'plp_formal', 1)).toMatchObject({ dueOn: '2026-04-10', stoppedOn: '2026-04-01' })
    expect(find(runs, 'plp_formal', 2)).toMatchObject({ dueOn: '2026-10-01', stoppedOn: null })
  })

  it('reopening begins a new day of receipt, and what was missed before stays', () => {
    const runs = clockRuns({
      receivedOn: '2026-01-05',
      acknowledged: null,
      stays: [
        stay('RECEIVED', '2026-01-05'),
        stay('CLOSED_NFA', '2026-01-20', { breachReason: 'The desk was empty.' }),
        stay('REOPENED', '2026-06-01'),
        stay('SCREENING', '2026-06-01')
      ]
    })
    expect(find(runs, 'gateway', 1)).toMatchObject({ stoppedOn: '2026-01-20', breachReason: 'The desk was empty.' })
    expect(find(runs, 'gateway', 2)).toMatchObject({ startedOn: '2026-06-01', dueOn: '2026-06-08' })
    expect(find(runs, 'acknowledge')).toMatchObject({ stoppedOn: '2026-01-20', answered: false })
  })

  it('a hold hides no review: those after an exit run on through it', () => {
    const runs = runsOf([
      stay('EXITED', '2025-08-31'),
      stay('HELD', '2026-02-01'),
      stay('HELD', '2026-02-20'),
      stay('EXITED', '2026-05-01')
    ])
    expect(find(runs, 'post_exit_6')).toMatchObject({ dueOn: '2026-02-28', pausedOn: null, stoppedOn: null })
    expect(runs.filter(({ clock }) => clock === 'post_exit_6')).toHaveLength(1)
  })

  it('a newer assessment renews its clock from the day it was made; an older one does not', () => {
    const runs = runsOf([
      stay('ADOPTED', '2026-01-10'),
      stay('ADOPTED', '2026-03-20', { assessedOn: '2026-03-02' }),
      stay('ADOPTED', '2026-03-25', { assessedOn: '2025-12-01' })
    ])
    expect(find(runs, 'assessment_refresh', 1)).toMatchObject({ dueOn: '2026-04-10', stoppedOn: '2026-03-02' })
    expect(find(runs, 'assessment_refresh', 2)).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2026-06-02',
      stoppedOn: null
    })
    expect(find(runs, 'assessment_refresh', 3)).toBeUndefined()
  })

  it('a request asked after the stage of deconfliction has a clock of its own, which closing leaves unanswered', () => {
    const stays = [stay('PLP', '2026-06-01'), stay('TRANSFERRED', '2026-06-20', { breachReason: 'They moved.' })]
    const requests = [
      { askedOn: '2026-06-01', afterStays: 1, answeredOn: '2026-06-02', limits: {} },
      { askedOn: '2026-06-10', afterStays: 1, answeredOn: null, limits: {} }
    ]
    const runs = clockRuns({ receivedOn: '2026-06-01', acknowledged: null, stays, requests })
    expect(find(runs, 'deconfliction_again', 1)).toMatchObject({
      dueOn: '2026-06-03',
      stoppedOn: '2026-06-02',
      answered: true
    })
    expect(find(runs, 'deconfliction_again', 2)).toMatchObject({
      stoppedOn: '2026-06-20',
      answered: false,
      breachReason: 'They moved.'
    })
  })

  it('varying a limit keeps the first day, and a breach that had happened', () => {
    const vary = (variedOn: string) =>
      clockRuns({
        receivedOn: '2025-08-31',
        acknowledged: null,
        stays: [stay('EXITED', '2025-08-31')],
        variations: [
          {
            clock: 'post_exit_6',
            round: 1,
            afterStays: 1,
            variedOn,
            dueOn: '2026-04-30',
            reason: 'The panel fell out.'
          }
        ]
      })
    const early = find(vary('2026-02-01'), 'post_exit_6') as ClockRun
    expect(early).toMatchObject({ dueOn: '2026-04-30', variedFrom: '2026-02-28', brokenOn: null })
    const late = find(vary('2026-03-05'), 'post_exit_6') as ClockRun
    expect(late).toMatchObject({ dueOn: '2026-04-30', brokenOn: '2026-02-28' })
    expect(clockToday({ ...late, stoppedOn: '2026-04-01', recordedOn: '2026-04-01' }, '2026-04-02').state).toBe(
      'missed'
    )
    expect(clockToday({ ...early, stoppedOn: '2026-04-01', recordedOn: '2026-04-01' }, '2026-04-02').state).toBe('met')
  })

  it('due soon by policy', () => {
    const run = find(runsOf([stay('RECEIVED', '2026-11-23')]), 'gateway') as ClockRun
    expect(clockToday(run, '2026-11-25', defaultPolicy.dueSoon).state).toBe('running')
    expect(clockToday(run, '2026-11-25', 3).state).toBe('due_soon')
  })
})
