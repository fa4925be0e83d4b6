import { refused, type Finding } from './findings'
import { entryOf, resolved, type PdfFile } from './pdf-file'

/** Objects named in what was added; beyond this there is nothing more to say. */
const MOST_NAMED = 5000

/** Object numbers of the pages, in their order. */
function pagesOf(file: PdfFile): number[] {
  const kids = entryOf(file, entryOf(file, resolved(file, file.trailer.get('Root')), 'Pages'), 'Kids')
  return kids?.is === 'array' ? kids.members.flatMap((kid) => (kid.is === 'reference' ? [kid.id] : [])) : []
}

/** Which pages an object number belongs to: a page itself, or what is drawn on it. */
function pageNumbers(file: PdfFile, ids: ReadonlySet<number>): number[] {
  return pagesOf(file).flatMap((id, place) => {
    const page = file.objects.get(id)?.value
    const contents = page?.is === 'dictionary' ? page.entries.get('Contents') : undefined
    return ids.has(id) || (contents?.is === 'reference' && ids.has(contents.id)) ? [place + 1] : []
  })
}

/**
 * Says what was added after the end of the signed revision: that alone refuses the file; which pages it replaces is said as far as it can be seen.
 * @param added the bytes after the revision's end
 */
export function findAdded(file: PdfFile, added: Buffer): Finding[] {
  if (added.length === 0) return []
  const text = added.toString('latin1')
  const ids = new Set<number>()
  for (const found of text.matchAll(/(\d{1,7})\s{1,4}\d{1,5}\s{1,4}obj\b/g)) {
    if (ids.size >= MOST_NAMED) break
    ids.add(Number(found[1]))
  }
  const pages = pageNumbers(file, ids)
  const root = file.trailer.get('Root')
  const findings: Finding[] = []
  if (pages.length > 0) {
    const which = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`
    findings.push(refused('revision', 'FD-SUM-44', `It replaces ${which}.`))
  } else if (root?.is === 'reference' && ids.has(root.id)) {
    findings.push(refused('revision', 'FD-SUM-44', 'It replaces which pages the document has.'))
  } else findings.push(refused('revision', 'FD-SUM-44'))
  if (text.includes('/ByteRange')) findings.push(refused('signature', 'FD-SUM-45'))
  return findings
}
