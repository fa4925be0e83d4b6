import type { Figures, SetFigures } from './figures'

function table(title: string, groups: Record<string, Figures>): string[] {
  const names = Object.keys(groups)
  if (names.length === 0) return []
  const width = Math.max(...names.map((name) => name.length))
  const lines = names.map((name) => {
    const { asked = 0, recallAt1 = 0, recallAt10 = 0 } = groups[name] ?? {}
    return `    ${name.padEnd(width)}  ${String(asked).padStart(6)} asked  first ${recallAt1.toFixed(4)}  among ten ${recallAt10.toFixed(4)}`
  })
  return [`  ${title}`, ...lines]
}

/** The figures of one set as a person reads them. */
export function report(name: string, figures: SetFigures): string {
  const numbers = (of: Record<string, number>): string =>
    Object.entries(of)
      .map(([what, value]) => `${what} ${value}`)
      .join(', ')
  const { recallAt1, recallAt10, bestF1, falseAlarms, p50Ms, p95Ms, byOrigin, byError, more } = figures
  const alarms = falseAlarms === null ? '' : `, false alarms on newcomers ${falseAlarms.toFixed(4)}`
  return [
    name,
    `  recall@1 ${recallAt1.toFixed(4)}, recall@10 ${recallAt10.toFixed(4)}, best F1 ${bestF1.toFixed(4)}${alarms}, p50 ${p50Ms} ms, p95 ${p95Ms} ms`,
    `  ${numbers(more)}`,
    ...table('by origin', byOrigin),
    ...table('by kind of error', byError),
    ''
  ].join('\n')
}
