import { labelOf } from '../../../src-main/contract/codes/code-list'
import { decidingBodies } from '../../../src-main/contract/codes/channel'
import { roles } from '../../../src-main/contract/codes/roles'
import { isOpenStage, stages } from '../../../src-main/contract/codes/stages'
import { clockRules, limitParameter } from '../../../src-main/casework/referrals/clocks'
import { parts } from '../../../src-main/casework/referrals/journey'
import type { Transition } from '../../../src-main/casework/referrals/journey/transition'
import { needLabel } from '../../../src-main/casework/referrals/needs'
import { partLabel } from '../../../src-main/casework/referrals/parts-of-form'

const START = '<!-- table: written by tests/casework/referrals/journey-table.ts -->'
const END = '<!-- end of table -->'

const UNITS: Readonly<Record<string, string>> = {
  working_days: 'working days',
  calendar_days: 'days',
  months: 'months'
}

function inCell(words: readonly string[]): string {
  return words.length === 0 ? '–' : words.join('; ').replaceAll('|', '\\|')
}

function deciders({ decidedBy, deciders: second }: Transition): string {
  const bodies = decidedBy.map((each) => labelOf(decidingBodies, each)).join(' or ')
  const two =
    second === null ? '' : ` (two people: ${second.map((each) => labelOf(roles, each)).join(' or ')} confirms)`
  return `${bodies}${two}`
}

function table(transitions: readonly Transition[]): string[] {
  return [
    '| From | To | What is done | Decided by | The record must hold | The decision says |',
    '| --- | --- | --- | --- | --- | --- |',
    ...transitions.map((each) =>
      [
        '',
        labelOf(stages, each.from),
        labelOf(stages, each.to),
        each.label,
        deciders(each),
        inCell(each.needs.map(needLabel)),
        inCell(each.asks.map(partLabel)),
        ''
      ]
        .join(' | ')
        .trim()
    ),
    ''
  ]
}

function clocks(): string[] {
  const from = { receipt: 'receipt', entry: 'entering', exit: 'the exit', request: 'the request' }
  return [
    '| Clock | Limit | Counts from | Starts in | Stands still in |',
    '| --- | --- | --- | --- | --- |',
    ...clockRules.map((rule) => {
      const { default: limit, unit } = limitParameter(rule.clock)
      const named = (codes: readonly string[]): string => inCell(codes.map((code) => labelOf(stages, code)))
      const starts = rule.clock === 'acknowledge' ? 'every open stage, once' : named(rule.startsIn)
      return `| ${rule.label} | ${limit} ${UNITS[unit] ?? unit} | ${from[rule.from]} | ${starts} | ${named(rule.pausedIn)} |`
    }),
    ''
  ]
}

/** The tables of the journey as its README shows them. */
export function journeyTables(): string {
  const open = stages.codes.filter(({ code }) => isOpenStage(code)).map(({ label }) => label)
  const closed = stages.codes.filter(({ code }) => !isOpenStage(code)).map(({ label }) => label)
  return [
    START,
    '',
    '<!-- prettier-ignore-start -->',
    '',
    `**Open stages**: ${open.join(', ')}.`,
    '',
    `**Closed stages**: ${closed.join(', ')}.`,
    '',
    ...parts.flatMap(({ heading, transitions }) => [`## ${heading}`, '', ...table(transitions)]),
    '## Clocks',
    '',
    ...clocks(),
    '<!-- prettier-ignore-end -->',
    '',
    END
  ].join('\n')
}

/** A README with its tables replaced by those of today. */
export function withTables(readme: string): string {
  const [before] = readme.split(START)
  const after = readme.split(END)[1] ?? '\n'
  return `${before ?? ''}${journeyTables()}${after}`
}
