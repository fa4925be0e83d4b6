import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clockRules } from '../../../src-main/casework/referrals/clocks'
import {
  isClosing,
  journey,
  transitionBetween,
  transitions,
  transitionsFrom
} from '../../../src-main/casework/referrals/stages'
import { exitReasons } from '../../../src-main/contract/codes/channel'
import { closureReasons } from '../../../src-main/contract/codes/decisions'
import { AFTER_EXIT, isOpenStage, stages, type Stage } from '../../../src-main/contract/codes/stages'
import { Decision } from '../../../src-main/contract/referral-decision'
import { withTables } from './journey-table'

/** The table of the field, state by state: what may follow. What the product adds to it, and why, stands in the docstrings of `journey/`. */
const FIELD: Readonly<Partial<Record<Stage, readonly Stage[]>>> = {
  RECEIVED: ['SCREENING'],
  SCREENING: ['DECONFLICTION', 'NOT_PREVENT'],
  DECONFLICTION: ['GATEWAY', 'HELD'],
  HELD: ['GATEWAY', 'TRANSFERRED', 'CLOSED_PURSUE'],
  GATEWAY: ['INFO_GATHERING', 'CLOSED_NFA', 'SIGNPOSTED', 'PLP'],
  INFO_GATHERING: ['S36_DECISION'],
  S36_DECISION: ['PANEL_LISTED', 'PLP', 'SIGNPOSTED', 'CLOSED_NFA'],
  PANEL_LISTED: ['PANEL_CONSIDERED', 'WITHDRAWN_BEFORE_PANEL'],
  PANEL_CONSIDERED: ['CONSENT_SOUGHT', 'PLP', 'NOT_ADOPTED', 'DEFERRED'],
  CONSENT_SOUGHT: ['ADOPTED', 'CONSENT_REFUSED'],
  CONSENT_REFUSED: ['REASSESS', 'PLP', 'SIGNPOSTED'],
  ADOPTED: ['IN_REVIEW', 'CONSENT_WITHDRAWN', 'EXIT_PROPOSED', 'TRANSFERRED', 'PLP'],
  CONSENT_WITHDRAWN: ['REASSESS', 'PLP', 'EXITED'],
  EXIT_PROPOSED: ['EXITED', 'ADOPTED'],
  EXITED: ['POST_EXIT_6', 'REOPENED'],
  POST_EXIT_6: ['POST_EXIT_12', 'REOPENED'],
  POST_EXIT_12: ['CLOSED', 'POST_EXIT_EXT', 'REOPENED'],
  PLP: ['PANEL_LISTED', 'EXITED', 'CLOSED_PLP', 'TRANSFERRED'],
  CLOSED_NFA: ['REOPENED'],
  SIGNPOSTED: ['REOPENED'],
  NOT_PREVENT: ['REOPENED'],
  NOT_ADOPTED: ['REOPENED'],
  REOPENED: ['SCREENING']
}

/** Ways on that the field's table leaves out: for stages it names without a row of their own, and where a person would be lost without one. */
const ADDED: readonly string[] = [
  'HELD > HELD',
  'WITHDRAWN_BEFORE_PANEL > PANEL_LISTED',
  'WITHDRAWN_BEFORE_PANEL > PLP',
  'WITHDRAWN_BEFORE_PANEL > SIGNPOSTED',
  'WITHDRAWN_BEFORE_PANEL > CLOSED_NFA',
  'DEFERRED > PANEL_CONSIDERED',
  'DEFERRED > WITHDRAWN_BEFORE_PANEL',
  'CONSENT_SOUGHT > REASSESS',
  'REASSESS > CONSENT_SOUGHT',
  'REASSESS > PANEL_LISTED',
  'REASSESS > PLP',
  'REASSESS > NOT_ADOPTED',
  'REASSESS > EXITED',
  'ADOPTED > ADOPTED',
  'ADOPTED > CONSENT_SOUGHT',
  'IN_REVIEW > ADOPTED',
  'IN_REVIEW > CONSENT_SOUGHT',
  'IN_REVIEW > CONSENT_WITHDRAWN',
  'IN_REVIEW > EXIT_PROPOSED',
  'IN_REVIEW > TRANSFERRED',
  'IN_REVIEW > PLP',
  'EXIT_PROPOSED > CONSENT_WITHDRAWN',
  'POST_EXIT_EXT > POST_EXIT_EXT',
  'POST_EXIT_EXT > CLOSED',
  'POST_EXIT_EXT > REOPENED',
  'PLP > PLP',
  'CLOSED > REOPENED',
  'CLOSED_PLP > REOPENED',
  'CLOSED_PURSUE > REOPENED',
  'TRANSFERRED > REOPENED',
  'SIGNPOSTED > SIGNPOSTED',
  'TRANSFERRED > TRANSFERRED'
]

const codes = stages.codes.map(({ code }) => code)
const spelled = (ways: readonly { from: string; to: string }[]): string[] =>
  ways.map(({ from, to }) => `${from} > ${to}`).sort()

describe('the machine of stages', () => {
  it('is the table of the field, holds from every live stage with their way back, and the ways named as added', () => {
    const field = Object.entries(FIELD).flatMap(([from, tos]) => tos.map((to) => ({ from, to })))
    const live = codes.filter((code) => isOpenStage(code) && code !== 'HELD')
    const holds = live.flatMap((stage) => [
      `${stage} > HELD`,
      ...(stage === 'DECONFLICTION' ? [] : [`HELD > ${stage}`])
    ])
    const expected = new Set([...spelled(field), ...holds, ...ADDED])
    expect(spelled(transitions)).toEqual([...expected].sort())
  })

  it('has one way at most from a stage to another, and every stage can be reached', () => {
    expect(new Set(spelled(transitions)).size).toBe(transitions.length)
    const reached = new Set(transitions.map(({ to }) => to))
    expect(codes.filter((code) => code !== 'RECEIVED' && !reached.has(code))).toEqual([])
  })

  it('has no dead end: from every stage a closed one can be reached without a hold, and from every closed one a reopening', () => {
    const onward = (stage: Stage): Stage[] =>
      transitionsFrom(stage)
        .map(({ to }) => to)
        .filter((to) => to !== 'HELD' && to !== stage)
    for (const code of codes) {
      const seen = new Set<Stage>([code])
      for (const stage of seen) for (const to of onward(stage)) seen.add(to)
      if (isOpenStage(code))
        expect(
          [...seen].some((each) => !isOpenStage(each)),
          code
        ).toBe(true)
      else expect(onward(code)).toEqual(['REOPENED'])
    }
  })

  it('runs a clock in every open stage', () => {
    const timed = (stage: Stage): boolean =>
      clockRules.some(({ clock, runsIn }) => clock !== 'acknowledge' && runsIn.includes(stage))
    expect(codes.filter((code) => isOpenStage(code) && !timed(code))).toEqual([])
  })

  it('closes nothing without two officers, a reason, a rationale, evidence and the enquiries made', () => {
    const closing = transitions.filter(isClosing)
    expect(closing.length).toBeGreaterThan(20)
    for (const transition of closing) {
      expect(transition.deciders).toEqual(['supervisor', 'superintendent'])
      expect(transition.asks).toEqual(expect.arrayContaining(['reason', 'evidence', 'enquiries']))
      expect(transition.asks).toContain(transition.to === 'EXITED' ? 'exitReason' : 'closureReason')
      expect(transition.closureReasons.length > 0).toBe(transition.to !== 'EXITED')
      expect(transition.needs).toContain('acknowledged')
    }
    for (const transition of transitions.filter((each) => !isClosing(each))) {
      expect(transition.closureReasons).toEqual([])
      expect(transition.asks).not.toContain('closureReason')
    }
    expect(closing.filter(({ to }) => AFTER_EXIT.includes(to as never)).map(({ to }) => to)).not.toContain(
      'POST_EXIT_6'
    )
  })

  it('names for every decision of another body who decided and when', () => {
    const beyond = transitions.filter(({ decidedBy, from, to }) => decidedBy.includes('panel') && from !== to)
    for (const { asks, offers } of beyond.filter(({ to }) => to !== 'TRANSFERRED')) {
      const parts = [...asks, ...offers]
      if (parts.includes('decidingBody')) expect(parts).toEqual(expect.arrayContaining(['decisionMaker', 'decidedOn']))
    }
    expect(transitionBetween('PANEL_CONSIDERED', 'NOT_ADOPTED')?.asks).toContain('decidedOn')
  })

  it('offers every reason for closing that is in use somewhere', () => {
    const offered = new Set<string>(transitions.flatMap((each) => each.closureReasons))
    const inUse = closureReasons.codes.filter((each) => !('validTo' in each))
    expect(inUse.map(({ code }) => code).filter((code) => !offered.has(code))).toEqual([])
    expect([...offered].filter((code) => !inUse.some((each) => each.code === code))).toEqual([])
    expect(exitReasons.codes).toHaveLength(12)
  })

  it('keeps risk apart from ideology in every gateway decision', () => {
    const decisions = transitionsFrom('GATEWAY').filter(({ deciders }) => deciders)
    expect(decisions).toHaveLength(4)
    for (const { asks } of decisions) {
      expect(asks).toEqual(
        expect.arrayContaining(['risk', 'concernAssessed', 'grounds', 'systemsChecked', 'assessment'])
      )
    }
  })

  it('asks for parts of the decision form only, no part twice', () => {
    const parts = Object.keys(Decision.shape)
    for (const { from, to, asks, offers } of transitions) {
      const named = [...asks, ...offers]
      expect(named.filter((part) => !parts.includes(part))).toEqual([])
      expect(new Set(named).size, `${from} > ${to}`).toBe(named.length)
    }
  })

  it('wants the PCMT reference by the end of screening, whichever way it ends but a hold', () => {
    for (const transition of transitionsFrom('SCREENING').filter(({ to }) => to !== 'HELD')) {
      expect(transition.needs).toContain('pcmt')
    }
  })

  it('shows a journey each step of which exists', () => {
    journey.slice(1).forEach((stage, place) => {
      expect(transitionBetween(journey[place] as never, stage)).not.toBeNull()
    })
  })

  it('is the table that a newcomer reads', () => {
    const readme = readFileSync(
      new URL('../../../src-main/casework/referrals/journey/README.md', import.meta.url),
      'utf8'
    )
    expect(withTables(readme)).toBe(readme)
  })
})
