import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { SupportItem, SupportView } from '../../../../src-main/contract/support-views'
import type { FormValues } from './form-values'

/** The field of an act's body that says which item it goes on with. */
const ITEM_FIELDS: Partial<Record<SupportItem['part'], string>> = {
  request: 'request',
  meeting: 'meeting',
  consent: 'consent',
  need: 'need',
  session: 'session',
  handOver: 'handOver'
}

function needWork(view: SupportView, item: string): FormValues {
  const need = view.needs.find((each) => each.need === item)
  if (!need) return {}
  const { action, noActionReason, ownerOrganisation, owner } = need
  return { action, noActionReason, ownerOrganisation, owner }
}

/** What a form starts with beside its own defaults: what is known already need not be typed again. */
export function prefilled(act: SupportAct, item: SupportItem | null, view: SupportView): FormValues {
  switch (act) {
    case 'support.plan_written':
      return view.plan === null ? {} : { ...view.plan, agreedOn: view.today }
    case 'support.need_changed':
      return item === null ? {} : needWork(view, item.item)
    case 'support.panel_held':
      return { residenceForce: item?.lines[0]?.body['residenceForce'] ?? 'metropolitan' }
    case 'support.consent_sought':
      return view.giver === 'self' ? { asked: 'self' } : {}
    case 'support.handed_over': {
      if (view.handOverDecided === null) return {}
      const { kind, to, receivingOfficer, why } = view.handOverDecided
      return { kind, to, receivingOfficer, what: why }
    }
    case 'support.session_planned': {
      const commission = view.items.findLast(({ part }) => part === 'commission')
      return commission ? { provider: commission.lines[0]?.body['provider'], commission: commission.item } : {}
    }
    default:
      return {}
  }
}

/** What is sent with a form and not asked for: the item it goes on with, and the offer it answers. */
export function fixedParts(act: SupportAct, item: SupportItem | null, view: SupportView): FormValues {
  if (item === null) return {}
  const field = ITEM_FIELDS[item.part]
  const named = field === undefined ? {} : { [field]: item.item }
  if (act !== 'support.need_hand_over_answered') return named
  const need = view.needs.find((each) => each.need === item.item)
  return { ...named, handOver: need?.handOvers.find(({ answer }) => answer === null)?.handOver ?? '' }
}
