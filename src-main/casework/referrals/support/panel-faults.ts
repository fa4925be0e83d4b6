import type { SupportBodies } from '../../../contract/support-entries'
import type { Fault } from './faults'

/**
 * Nothing held by, from or relating to an intelligence service goes to a panel: the duty to co-operate authorises no disclosure of it
 * (Counter-Terrorism and Security Act 2015, section 38(4)(b) and (5)).
 */
export function faultOfPack({ recipients, items }: SupportBodies['support.panel_pack_sent']): Fault | null {
  if (items.some(({ sensitive, included }) => sensitive && included)) {
    return { refusal: 'sensitiveInPack', field: 'items' }
  }
  const empty = recipients.length === 0 || !items.some(({ included }) => included)
  return empty ? { refusal: 'emptyPack', field: 'items' } : null
}

/** The local authority chairs, and police stand for a force (section 37(3) and (5)). That a quorum lacked is recorded, not refused. */
export function faultOfMeeting(body: SupportBodies['support.panel_held']): Fault | null {
  const { attendance, otherServicesConsidered, otherServices } = body
  const chairs = attendance.filter((each) => each.chairs)
  if (chairs.some((each) => each.body === 'police')) return { refusal: 'policeChair', field: 'attendance' }
  if (chairs.length !== 1) return { refusal: 'oneChair', field: 'attendance' }
  if (attendance.some((each) => (each.body === 'police') !== (each.force !== null))) {
    return { refusal: 'policeForce', field: 'attendance' }
  }
  return otherServicesConsidered && otherServices === ''
    ? { refusal: 'otherServicesWords', field: 'otherServices' }
    : null
}
