import { labelOf } from '../../../../src-main/contract/codes/code-list'
import type { FieldShape } from './shapes'
import { isEmpty } from './values'

/** How days and moments are spelled; the page's own date words. */
export interface DateWords {
  day(day: string): string
  moment(instant: string): string
}

/**
 * What a field holds, in words a person reads.
 * @returns null when it holds nothing
 */
export function valueInWords(shape: FieldShape, value: unknown, dates: DateWords): string | null {
  if (isEmpty(value)) return null
  switch (shape.kind) {
    case 'moment':
      return dates.moment(String(value))
    case 'day':
      return dates.day(String(value))
    case 'years':
      return `about ${String(value)}`
    case 'yes_no':
      return value === true ? 'Yes' : 'No'
    case 'choice':
      return shape.list ? labelOf(shape.list, String(value)) : String(value)
    case 'several':
      return (value as unknown[])
        .map((each) => (shape.list ? labelOf(shape.list, String(each)) : String(each)))
        .join(', ')
    default:
      return String(value)
  }
}
