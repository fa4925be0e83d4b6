import { z } from 'zod'

/** A moment in UTC with milliseconds, as `2026-11-23T19:04:05.123Z`. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
export type Instant = z.infer<typeof Instant>

const WRITTEN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day that exists in the calendar; `2025-02-30` does not. */
export function dayExists(day: string): boolean {
  const [, year, month, date] = WRITTEN_DAY.exec(day)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date >= 1 && date <= (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** A calendar day, as `2026-11-23`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(dayExists, 'This day does not exist.')
export type Day = z.infer<typeof Day>
