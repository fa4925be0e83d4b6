import type { DecisionShown } from '../../../../src-main/contract/case-file-views'

/** What one decision says under one heading, as it was written and as it was corrected. */
export interface Cell {
  text: string
  /** Corrections of this part, oldest first. */
  corrected: { text: string; by: string; confirmedBy: string | null; counts: boolean; at: string }[]
}

export interface ComparedRow {
  heading: string
  /** One for each decision, in their order; null where it says nothing. */
  cells: (Cell | null)[]
  /** True where the decisions do not say the same. */
  differs: boolean
}

function cellOf({ parts, corrections }: DecisionShown, heading: string): Cell | null {
  const text = parts.find((part) => part.heading === heading)?.text ?? ''
  const corrected = corrections.flatMap(({ parts: words, by, confirmedBy, counts, at }) =>
    words.filter((part) => part.heading === heading).map((part) => ({ text: part.text, by, confirmedBy, counts, at }))
  )
  return text === '' && corrected.length === 0 ? null : { text, corrected }
}

const standing = (cell: Cell | null): string =>
  cell?.corrected.findLast(({ counts }) => counts)?.text ?? cell?.text ?? ''

/** The headings that any of the decisions has, a row each, in the order in which they are first met. */
export function comparedRows(decisions: readonly DecisionShown[]): ComparedRow[] {
  const written = decisions.flatMap(({ parts, corrections }) => [
    ...parts,
    ...corrections.flatMap((each) => each.parts)
  ])
  const headings = [...new Set(written.map(({ heading }) => heading))]
  return headings.map((heading) => {
    const cells = decisions.map((decision) => cellOf(decision, heading))
    return { heading, cells, differs: new Set(cells.map(standing)).size > 1 }
  })
}

/** The decisions that stand beside each other at first: the last two that were made. */
export function chosenAtFirst(decisions: readonly DecisionShown[]): string[] {
  const made = decisions.filter(({ parts }) => parts.length > 0)
  return made.slice(-2).map(({ id }) => id)
}
