import { createHash } from 'node:crypto'
import type { Output } from '../../contract/call'
import { DECIDERS, type Role } from '../../contract/codes/roles'
import type { policy } from '../../contract/policy'
import { Refusal } from '../../contract/result'
import { canonical } from '../../journal/canonical'
import type { Answers, Asking } from '../../vault/asking'
import { holidayWarning, officerNames, policyParameters } from '../referrals'
import { officersWhoMay } from '../staff'
import { policyChanged } from './entries'
import { ownPolicyRecord, policyChanges, policyInForce } from './queries'
import { requirePolicyChange } from './rules'
import { policyWords } from './words'

const READS_ONLY = 'The policy is changed by a supervisor or the superintendent; one asks and another confirms.'

function policyShown({ sql, officer }: Asking): Output<(typeof policy)['policy.show']> {
  const limits = policyInForce(sql)
  const changes = policyChanges(sql)
  const { nameOf } = officerNames(sql)
  const mayChange = (DECIDERS as readonly Role[]).includes(officer.role)
  return {
    parameters: policyParameters.map(({ name, label, unit, least, most, source, default: first }) => ({
      name,
      label,
      unit,
      value: limits[name],
      default: first,
      least,
      most,
      valueWords: policyWords(unit, limits[name]),
      defaultWords: policyWords(unit, first),
      source,
      history: changes
        .filter(({ parameter }) => parameter === name)
        .map(({ before, value, reason, actor, second, at }) => ({
          from: policyWords(unit, before),
          to: policyWords(unit, value),
          by: nameOf(actor),
          confirmedBy: nameOf(second),
          at,
          reason
        }))
    })),
    notFor: mayChange ? null : READS_ONLY,
    deciders: mayChange ? officersWhoMay(sql, DECIDERS, [officer.person]) : [],
    shortestReason: limits.shortestReason,
    holidays: holidayWarning(sql)
  }
}

/** The policy of the desk: read by everybody, changed by two. */
export const answerPolicy: Answers<typeof policy> = {
  'policy.show': (_input, asking) => policyShown(asking),

  'policy.change': ({ parameter: name, before, value, reason, second }, asking) => {
    const { sql, journal, officer } = asking
    const parameter = policyParameters.find((each) => each.name === name)
    if (!parameter) {
      throw new Refusal('FD-POL-01', 'This program knows no such part of the policy.', {
        next: 'Look at the page again and choose one that is on it.'
      })
    }
    requirePolicyChange(parameter, policyInForce(sql), { before, value, reason })
    const record = ownPolicyRecord(sql)
    const confirmed = { action: 'policy', record, parameter: name, before, value, reason }
    const digest = createHash('sha256').update(canonical(confirmed)).digest('hex')
    const { id, key, signature } = asking.confirm(second, digest, DECIDERS, [officer.person])
    const body = { parameter: name, before, value, reason, confirmation: { digest, key, signature } }
    journal.append({ record, kind: policyChanged.name, body, actor: officer.id, second: id })
    return policyShown(asking)
  }
}
