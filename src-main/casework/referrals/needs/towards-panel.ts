import { deferrals, enteredOn } from '../episode'
import type { Standing } from '../standing'
import { heldMeeting, isAwaited, quorum } from '../support/rules'
import type { PanelMeeting } from '../support/support'
import type { NeedRule } from './rule'

const EVER = '0001-01-01'

/** The meeting that considers the referral now: held since it was listed, or after the one that deferred it. */
function meeting(standing: Standing): PanelMeeting | null {
  const held = heldMeeting(standing.support, enteredOn(standing, 'PANEL_LISTED') ?? EVER)
  const deferred = standing.stage === 'DEFERRED' ? enteredOn(standing, 'DEFERRED') : null
  return held !== null && deferred !== null && (held.heldOn ?? '') <= deferred ? null : held
}

/** What a referral must hold on its way through the panel (Counter-Terrorism and Security Act 2015, sections 36 to 38). */
export const needsTowardsPanel = {
  partners_asked: {
    label: 'At least one partner asked for information',
    field: 'support.requests',
    met: ({ support }) => support.requests.length > 0
  },
  panel_date: {
    label: 'A meeting of the panel that it is listed for',
    field: 'support.meetings',
    met: ({ support }) => support.meetings.some(isAwaited)
  },
  panel_held: {
    label: 'The meeting recorded as held',
    field: 'support.meetings',
    met: (standing) => meeting(standing) !== null
  },
  pack_checked: {
    label: 'Pack checked: sensitive information taken out (s.38(4)(b))',
    field: 'support.meetings',
    met: (standing) => meeting(standing)?.packChecked === true
  },
  quorum: {
    label: 'Quorum: chaired and attended by the local authority, with police of the area of residence (s.37)',
    field: 'support.meetings',
    met: (standing) => {
      const held = meeting(standing)
      return held !== null && quorum(held.attendance, held.residenceForce).quorate
    }
  },
  vote: {
    label: 'How the panel decided: unanimous, by majority, or by the chair (s.37(6))',
    field: 'support.meetings',
    met: (standing) => (meeting(standing)?.vote ?? null) !== null
  },
  other_services: {
    label: 'Referral to health or social care considered (s.36(6))',
    field: 'support.meetings',
    met: (standing) => (meeting(standing) ?? heldMeeting(standing.support, EVER))?.otherServicesConsidered === true
  },
  may_defer: {
    label: 'The panel has not yet deferred as often as policy allows',
    field: 'support.meetings',
    met: (standing) => deferrals(standing) < standing.policy.deferrals
  }
} as const satisfies Record<string, NeedRule>
