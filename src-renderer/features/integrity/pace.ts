/** How long work took, in words: "in 0.4 seconds", "in 12 seconds", "in 3 minutes". */
export function pace(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 0.1) return 'in less than 0.1 seconds'
  if (seconds < 10) return `in ${seconds.toFixed(1)} seconds`
  return seconds < 120 ? `in ${Math.round(seconds)} seconds` : `in ${Math.round(seconds / 60)} minutes`
}
