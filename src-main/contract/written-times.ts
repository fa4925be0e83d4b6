/** What became of a time of day that somebody wrote: minutes since midnight, or a sentence on what is wrong with it. */
export type TimeRead = { minutes: number } | { error: string }

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:\.\d{1,7})?)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i
const FOUR_DIGITS = /^(\d{2})(\d{2})(?:\s*(?:hrs?|hours))?$/i

function minutesFrom(hours: number, minutes: number): TimeRead {
  if (hours > 23 || minutes > 59) return { error: `There is no time ${hours}:${String(minutes).padStart(2, '0')}.` }
  return { minutes: hours * 60 + minutes }
}

/**
 * Reads a time of day: `14:30`, `14.30`, `14:30:00`, `1430`, `2:30 pm`, `9am`, `noon`, `midnight`. Seconds are dropped.
 * @param text as written
 */
export function readWrittenTime(text: string): TimeRead {
  const tidy = text.trim().toLowerCase()
  if (tidy === 'noon' || tidy === 'midday') return { minutes: 720 }
  if (tidy === 'midnight') return { minutes: 0 }
  const four = FOUR_DIGITS.exec(tidy)
  if (four) return minutesFrom(Number(four[1]), Number(four[2]))
  const clock = CLOCK.exec(tidy)
  const half = clock?.[4]?.charAt(0)
  if (!clock || (clock[2] === undefined && !half))
    return { error: 'This is no time the program knows. Write it as 14:30.' }
  const hours = Number(clock[1])
  const minutes = Number(clock[2] ?? 0)
  if (!half) return minutesFrom(hours, minutes)
  if (hours < 1 || hours > 12) return { error: `There is no time ${hours} ${half}m.` }
  return minutesFrom((hours % 12) + (half === 'p' ? 12 : 0), minutes)
}
