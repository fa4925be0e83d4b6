import type { Attendance } from '../../../contract/support-entries'
import { bodiesOf, type Item } from './items'
import type { PanelMeeting } from './support'

function packOf(item: Item) {
  const pack = bodiesOf(item, 'support.panel_pack_sent').at(-1)
  return {
    packChecked: pack !== undefined && !pack.items.some(({ sensitive, included }) => sensitive && included),
    packSentOn: pack?.sentOn ?? null,
    packRecipients: pack?.recipients ?? [],
    packItems: pack?.items ?? [],
    packCheckedBy: pack?.checkedBy ?? ''
  }
}

function heldOf(item: Item) {
  const held = bodiesOf(item, 'support.panel_held')[0]
  const attendance: readonly Attendance[] = held?.attendance ?? []
  return {
    heldOn: held?.heldOn ?? null,
    attendance,
    vote: held?.vote ?? null,
    otherServicesConsidered: held?.otherServicesConsidered ?? false,
    otherServices: held?.otherServices ?? '',
    conclusion: held?.conclusion ?? '',
    dissent: held?.dissent ?? '',
    heldForce: held?.residenceForce ?? null
  }
}

/** A panel meeting out of its entries: what was listed, the pack that went last, and how it was held or put off. */
export function foldMeeting(item: Item): PanelMeeting | null {
  const listed = bodiesOf(item, 'support.panel_listed')[0]
  if (!listed) return null
  const { heldForce, ...held } = heldOf(item)
  const deferred = bodiesOf(item, 'support.panel_deferred')[0]
  return {
    meeting: item.item,
    kind: listed.kind,
    listedFor: listed.listedFor,
    residenceForce: heldForce ?? listed.residenceForce,
    ...packOf(item),
    ...held,
    deferredOn: deferred?.deferredOn ?? null,
    deferredReason: deferred?.reason ?? ''
  }
}
