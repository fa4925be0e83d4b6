import type { PolicyRow } from '../../../src-main/contract/policy'

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  working_days: ['working day', 'working days'],
  calendar_days: ['day', 'days'],
  months: ['month', 'months'],
  meetings: ['meeting', 'meetings'],
  referrals: ['referral', 'referrals'],
  characters: ['character', 'characters']
}

/** The unit of a parameter, said after "in". */
export function unitWords(unit: string): string {
  return UNITS[unit]?.[1] ?? '0 (next working day) or 1 (the day itself)'
}

/** A value with its unit, as both officers read it before it is confirmed. */
export function valueInWords(unit: string, value: number): string {
  const words = UNITS[unit]
  if (words) return `${value} ${value === 1 ? words[0] : words[1]}`
  return value === 0 ? '0: counting begins on the next working day' : '1: the day it starts is the first'
}

/** What is wrong with a change before it is sent: the field and a sentence. The vault judges it again. */
export function changeFaults(
  row: Pick<PolicyRow, 'value' | 'least' | 'most'>,
  value: number | string,
  reason: string,
  shortestReason: number
): { value?: string; reason?: string } {
  const length = [...reason.trim()].length
  const wrong =
    typeof value !== 'number' || !Number.isInteger(value) || value < row.least || value > row.most
      ? `Give a whole number from ${row.least} to ${row.most}.`
      : value === row.value
        ? 'This value is in force already.'
        : undefined
  return {
    ...(wrong === undefined ? {} : { value: wrong }),
    ...(length >= shortestReason
      ? {}
      : { reason: `Say why in at least ${shortestReason} characters; there are ${length} so far.` })
  }
}
