const DAY = 86_400_000

const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/**
 * Spells moments as `Date.toISOString` does, for very many of them that lie close together: the day is spelled once. What is no moment is spelled as its
 * number.
 */
export function momentSpeller(): (time: number) => string {
  let day = Number.NaN
  let spelledDay = ''
  return (time) => {
    if (!Number.isSafeInteger(time) || Math.abs(time) > 8.64e15) return String(time)
    const now = Math.floor(time / DAY)
    if (now !== day) {
      day = now
      spelledDay = new Date(now * DAY).toISOString().split('T', 1)[0] ?? ''
    }
    const within = time - now * DAY
    const seconds = Math.floor(within / 1000)
    const minutes = Math.floor(seconds / 60)
    const [hour, minute, second] = [TWO[Math.floor(minutes / 60)], TWO[minutes % 60], TWO[seconds % 60]]
    return `${spelledDay}T${hour}:${minute}:${second}.${String(within % 1000).padStart(3, '0')}Z`
  }
}
