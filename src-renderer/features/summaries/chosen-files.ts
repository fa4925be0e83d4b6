/** Longest file of a detached signature; one is about 300 characters. */
const LONGEST_SIGNATURE = 20_000

/** What was chosen to be checked: a PDF, and its signature where that was chosen along with it. */
export interface ChosenFiles {
  pdf: File
  signature: File | null
}

/**
 * Tells the PDF from its signature among the files chosen.
 * @returns why it cannot be, where there is not one PDF with at most one signature
 */
export function chosenFiles(files: readonly File[]): ChosenFiles | string {
  const signatures = files.filter(({ name }) => /\.sig$/i.test(name))
  const [pdf, ...more] = files.filter((file) => !signatures.includes(file))
  if (pdf === undefined) return 'Choose the PDF, and its .sig along with it if you have it.'
  if (more.length > 0 || signatures.length > 1) return 'Choose one PDF at a time, with at most one .sig.'
  const [signature = null] = signatures
  if (signature && signature.size > LONGEST_SIGNATURE) return 'The .sig is far too large to be a signature.'
  return { pdf, signature }
}
