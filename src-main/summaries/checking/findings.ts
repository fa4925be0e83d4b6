/** What a check asks. Each is answered once, and all must hold. */
export type Question =
  'file' | 'revision' | 'signature' | 'whole' | 'unchanged' | 'signer' | 'certificate' | 'beside' | 'figures'

export interface Finding {
  question: Question
  holds: boolean
  /** What was found, in a sentence for the reader. */
  words: string
  /** Stable; null where it holds. */
  code: string | null
}

export function held(question: Question, words: string): Finding {
  return { question, holds: true, words, code: null }
}

/** Why a check refuses, by code. The sentences say what it means for the reader, not how a PDF is built. */
const REFUSALS = {
  'FD-SUM-40': 'This is not a PDF file.',
  'FD-SUM-41': 'The file is far larger than any summary and was not read.',
  'FD-SUM-42': 'The file is cut off: its end is missing.',
  'FD-SUM-43': 'The file is not built as Focus Desk builds a summary, or its build was changed afterwards.',
  'FD-SUM-44': 'Something was added to the file after it was signed.',
  'FD-SUM-45': 'The file holds more than one signature. A summary has exactly one.',
  'FD-SUM-46': 'The file is not signed.',
  'FD-SUM-47': 'The signature does not cover the whole file.',
  'FD-SUM-48': 'The place of the signature holds something else than one signature as Focus Desk makes it.',
  'FD-SUM-49': 'The file holds parts that no page shows.',
  'FD-SUM-50': 'The file was changed after it was signed.',
  'FD-SUM-51': 'The signature is not by the key of the certificate that it names.',
  'FD-SUM-52': 'The certificate of the signer does not come from an authority that is known here.',
  'FD-SUM-53': 'The certificate of the signer was not valid when the signature says it was made.',
  'FD-SUM-54': 'The certificate of the signer is not one for signing summaries.',
  'FD-SUM-55': 'The signature beside the file (.sig) does not belong to this file.',
  'FD-SUM-56': 'The signature beside the file (.sig) is by nobody who is known here.',
  'FD-SUM-57': 'The signature beside the file (.sig) is by somebody else than the signature in it.',
  'FD-SUM-58': 'The figures attached to the file are missing or cannot be read.',
  'FD-SUM-59': 'Nobody was named whose signature counts, so it is not known whose it is.'
} as const
export type CheckCode = keyof typeof REFUSALS

/** @param more what else can be said about this file */
export function refused(question: Question, code: CheckCode, more = ''): Finding {
  return { question, holds: false, words: more === '' ? REFUSALS[code] : `${REFUSALS[code]} ${more}`, code }
}
