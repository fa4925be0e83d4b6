import { markings, type Marking } from '../../../src-main/contract/codes/marking'

/** What an author has chosen and written so far; kept as a draft. */
export interface Writing {
  from: string | null
  to: string | null
  commentary: string
  marking: Marking
}

export type WritingStep = 'period' | 'figures' | 'commentary'

/** The steps shown at the left; the last is the summary's own page. */
export const writingSteps = [
  { id: 'period', label: 'Choose the period' },
  { id: 'figures', label: 'Look at the figures' },
  { id: 'commentary', label: 'Comment and freeze' }
] as const satisfies readonly { id: WritingStep; label: string }[]

/** Reads a draft back, what is missing from `start`. */
export function writingFrom(body: Readonly<Record<string, unknown>>, start: Writing): Writing {
  const { from, to, commentary, marking } = body
  const day = (value: unknown, other: string | null): string | null => (typeof value === 'string' ? value : other)
  return {
    from: day(from, start.from),
    to: day(to, start.to),
    commentary: typeof commentary === 'string' ? commentary : start.commentary,
    marking: markings.codes.find(({ code }) => code === marking)?.code ?? start.marking
  }
}
