import type { Standing } from '../standing'

/** A thing a step may need of the record. */
export interface NeedRule {
  label: string
  /** Where on the page it is given. */
  field: string
  met(standing: Standing): boolean
}
