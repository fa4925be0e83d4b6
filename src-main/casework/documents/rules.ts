import { markingRank, type Marking } from '../../contract/codes/marking'
import { LARGEST_DOCUMENT } from '../../contract/documents'
import { Refusal } from '../../contract/result'

const MEGABYTE = 1024 * 1024

/** @throws Refusal FD-DOC-02 for a file that is larger than the desk keeps */
export function requireSize(size: number): void {
  if (size <= LARGEST_DOCUMENT) return
  const most = `${LARGEST_DOCUMENT / MEGABYTE} MB`
  throw new Refusal('FD-DOC-02', `This file is larger than ${most}, so it was not taken in.`, {
    next: 'Keep the part that the case rests on, or a smaller copy of it, and note where the whole is held.',
    fields: { size: `At most ${most}.` }
  })
}

/** @throws Refusal FD-DOC-04 for what a system would run */
export function requireNoProgram(isProgram: boolean): void {
  if (!isProgram) return
  throw new Refusal('FD-DOC-04', 'This file is a program, whatever its name says. It was not taken in.', {
    next: 'Do not open it. Tell whoever looks after this PC where it came from.'
  })
}

/**
 * A PC holds nothing above the ceiling it was accredited for.
 * @throws Refusal FD-DOC-05
 */
export function requireDocumentWithinCeiling(marking: Marking, ceiling: Marking): void {
  if (markingRank(marking) <= markingRank(ceiling)) return
  throw new Refusal('FD-DOC-05', `This PC may hold nothing marked above ${ceiling}, so the document was not kept.`, {
    next: 'Keep it on a system that is accredited for it, and put only its reference here.',
    fields: { marking: `At most ${ceiling} on this PC.` }
  })
}

/** @throws Refusal FD-DOC-06 for one that was withdrawn */
export function requireNotWithdrawn(withdrawn: string | null): void {
  if (withdrawn === null) return
  throw new Refusal('FD-DOC-06', 'This document was withdrawn, so nothing more was changed about it.', {
    next: 'Add the right document anew.'
  })
}
