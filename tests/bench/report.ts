import { round, type Figure } from './figures'
import { sizeName } from './options'

/** Where a figure of one name grows with the size of the desk by more than this, it is named. */
const FLAT = 1.5
/** Differences smaller than this are no growth, whatever their ratio. */
const SMALL_MS = 1

function shown(figure: Figure): string {
  return figure.value >= 100 ? Math.round(figure.value).toLocaleString('en-GB') : String(round(figure.value))
}

function shownTime(value: number | undefined): string {
  return value === undefined ? '' : String(round(value))
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
    )
    .join('\n')
}

/** Growth of each figure from the smallest desk to the largest: times as long, or times as slow. */
export function growthOf(figures: readonly Figure[]): { what: string; from: number; to: number; times: number }[] {
  const names = [...new Set(figures.map(({ what }) => what))]
  return names.flatMap((what) => {
    const own = figures.filter((figure) => figure.what === what)
    const [first] = own
    const last = own.at(-1)
    if (!first || !last || first === last) return []
    const slower = first.unit.endsWith('/s') ? first.value / last.value : last.value / first.value
    const small = first.unit === 'ms' && Math.abs(last.value - first.value) < SMALL_MS
    return slower > FLAT && !small ? [{ what, from: first.size, to: last.size, times: round(slower) }] : []
  })
}

export function shortfalls(figures: readonly Figure[]): string[] {
  return figures.flatMap(({ what, size, promises }) =>
    promises
      .filter((each) => !each.kept)
      .map((each) => `${what} at ${sizeName(size)}: ${each.words}, ${each.ratio} times`)
  )
}

/** The whole run as a table for people, with what grows and what falls short beneath. */
export function report(figures: readonly Figure[], circumstances: string): string {
  const heading = ['', 'size', 'median', 'p95', 'raw', '÷ raw', 'unit', 'promise']
  const lines = figures.map((figure) => [
    figure.what,
    sizeName(figure.size),
    shown(figure),
    shownTime(figure.p95),
    shownTime(figure.raw),
    figure.raw === undefined ? '' : String(round(figure.value / figure.raw)),
    figure.unit,
    figure.promises.length === 0 ? '' : figure.promises.every((each) => each.kept) ? 'kept' : 'FALLS SHORT'
  ])
  const growth = growthOf(figures).map(
    ({ what, from, to, times }) => `  ${what}: ${times} times from ${sizeName(from)} to ${sizeName(to)}`
  )
  const short = shortfalls(figures).map((words) => `  ${words}`)
  return [
    circumstances,
    table([heading, ...lines]),
    growth.length === 0 ? 'Nothing grows with the size of the desk.' : `Not flat:\n${growth.join('\n')}`,
    short.length === 0 ? 'Every promise is kept.' : `Falls short:\n${short.join('\n')}`
  ].join('\n\n')
}
