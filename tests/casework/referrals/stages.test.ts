import { describe, expect, it } from 'vitest'
import {
  isClosing,
  journey,
  transitionBetween,
  transitions,
  transitionsFrom
} from '../../../src-main/casework/referrals/stages'
import { closureReasons } from '../../../src-main/contract/codes/decisions'
import { isOpenStage, stages } from '../../../src-main/contract/codes/stages'
import { Decision } from '../../../src-main/contract/referrals'

describe('the machine of stages', () => {
  it('is exactly this', () => {
    const spelled = transitions.map(({ from, to, deciders }) => `${from} > ${to}${deciders ? ' by two' : ''}`)
    expect(spelled.sort()).toEqual(
      [
        'RECEIVED > SCREENING',
        'SCREENING > DECONFLICTION',
        'SCREENING > NOT_PREVENT by two',
        'DECONFLICTION > GATEWAY',
        'DECONFLICTION > HELD',
        'GATEWAY > HELD',
        'INFO_GATHERING > HELD',
        'PLP > HELD',
        'HELD > HELD by two',
        'HELD > GATEWAY by two',
        'HELD > TRANSFERRED by two',
        'HELD > CLOSED_PURSUE by two',
        'GATEWAY > INFO_GATHERING by two',
        'GATEWAY > CLOSED_NFA by two',
        'GATEWAY > SIGNPOSTED by two',
        'GATEWAY > PLP by two'
      ].sort()
    )
  })

  it('has one way at most from a stage to another, and every stage can be reached', () => {
    for (const { from, to } of transitions) {
      expect(transitions.filter((each) => each.from === from && each.to === to)).toHaveLength(1)
    }
    const reached = new Set(transitions.map(({ to }) => to))
    expect(stages.codes.map(({ code }) => code).filter((code) => code !== 'RECEIVED' && !reached.has(code))).toEqual([])
  })

  it('leads nowhere from a closed stage', () => {
    for (const { code } of stages.codes.filter((each) => !isOpenStage(each.code))) {
      expect(transitionsFrom(code)).toEqual([])
    }
  })

  it('closes nothing without two officers, a reason for closing, a rationale and evidence', () => {
    const closing = transitions.filter(isClosing)
    expect(closing).toHaveLength(5)
    for (const transition of closing) {
      expect(transition.deciders).toEqual(['supervisor', 'superintendent'])
      expect(transition.closureReasons.length).toBeGreaterThan(0)
      expect(transition.asks).toEqual(expect.arrayContaining(['closureReason', 'reason', 'evidence']))
      expect(transition.needs).toContain('acknowledged')
    }
    for (const transition of transitions.filter((each) => !isClosing(each))) {
      expect(transition.closureReasons).toEqual([])
      expect(transition.asks).not.toContain('closureReason')
    }
  })

  it('offers every reason for closing somewhere', () => {
    const offered = new Set(transitions.flatMap((each) => each.closureReasons))
    expect(closureReasons.codes.map(({ code }) => code).filter((code) => !offered.has(code))).toEqual([])
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
    for (const { asks, offers } of transitions) {
      const named = [...asks, ...offers]
      expect(named.filter((part) => !parts.includes(part))).toEqual([])
      expect(new Set(named).size).toBe(named.length)
    }
  })

  it('wants the PCMT reference by the end of screening, whichever way it ends', () => {
    for (const transition of transitionsFrom('SCREENING')) expect(transition.needs).toContain('pcmt')
  })

  it('shows a journey each step of which exists', () => {
    journey.slice(1).forEach((stage, place) => {
      expect(transitionBetween(journey[place] as never, stage)).not.toBeNull()
    })
  })
})
