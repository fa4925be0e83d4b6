import type { PolicyUnit } from '../referrals'

const COUNTED: Readonly<Record<Exclude<PolicyUnit, 'first_day'>, readonly [string, string]>> = {
  working_days: ['working day', 'working days'],
  calendar_days: ['day', 'days'],
  months: ['month', 'months'],
  meetings: ['meeting', 'meetings'],
  referrals: ['referral', 'referrals'],
  characters: ['character', 'characters']
}

/** A value of policy as an officer reads it, with its unit: "5 working days". */
export function policyWords(unit: PolicyUnit, value: number): string {
  if (unit === 'first_day') {
    return value === 0 ? '0: counting begins on the next working day' : '1: the day it starts is the first'
  }
  const [one, many] = COUNTED[unit]
  return `${value} ${value === 1 ? one : many}`
}
