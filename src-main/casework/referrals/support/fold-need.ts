import type { NeedHandOver, SupportNeed } from './support'
import { NeedResult, NeedWork } from './fields'
import { bodiesOf, linesOf, standingBody, type Item } from './items'

function handOversOf(item: Item): NeedHandOver[] {
  const answers = bodiesOf(item, 'support.need_hand_over_answered')
  return linesOf(item, 'support.need_handed_over').map((line) => {
    const { toOrganisation, to, offeredOn } = standingBody(line)
    const answered = answers.find(({ handOver }) => handOver === line.name)
    return {
      handOver: line.name,
      toOrganisation,
      to,
      offeredOn,
      answer: answered?.answer ?? null,
      answeredOn: answered?.answeredOn ?? null,
      reason: answered?.reason ?? ''
    }
  })
}

/** Who answers for a need: its first owner, or whoever last accepted it. */
function ownerOf(work: NeedWork, handOvers: readonly NeedHandOver[]): Pick<NeedWork, 'owner' | 'ownerOrganisation'> {
  const accepted = handOvers.filter(({ answer }) => answer === 'accepted').at(-1)
  return accepted ? { ownerOrganisation: accepted.toOrganisation, owner: accepted.to } : work
}

/** A need out of its entries. What is done about it and how it came out are registers, so that two desks' changes are seen to differ. */
export function foldNeed(item: Item): SupportNeed | null {
  const identified = bodiesOf(item, 'support.need_identified')[0]
  if (!identified) return null
  const { label, identifiedOn, ...first } = identified
  const changed = NeedWork.safeParse(item.shown['work'])
  const work = changed.success ? changed.data : first
  const settled = NeedResult.safeParse(item.shown['outcome'])
  const handOvers = handOversOf(item)
  const { ownerOrganisation, owner } = ownerOf(work, handOvers)
  return {
    need: item.item,
    label,
    identifiedOn,
    action: work.action,
    noActionReason: work.noActionReason,
    ownerOrganisation,
    owner,
    outcome: settled.success ? settled.data.outcome : null,
    outcomeReason: settled.success ? settled.data.reason : '',
    outcomeOn: settled.success ? settled.data.on : null,
    handOvers
  }
}
