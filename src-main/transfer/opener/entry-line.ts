import { canonical } from '../../journal/canonical'
import type { SentEntry } from '../../journal/sent'

function contentText(content: SentEntry['content'], body: string | null): string {
  if (content === null) return 'null'
  if ('salt' in content)
    return `{"body":${body ?? canonical(content.body)},"kind":"${content.kind}","salt":"${content.salt}","version":${content.version}}`
  return `{"contentDigest":"${content.contentDigest}","kind":"${content.kind}","version":${content.version}}`
}

/**
 * What stands in a line where the body of its entry should: the entry's line is this text with all that {@link entryLine} sets around it. Undefined where
 * the line is not spelled so. Whether the text itself is canonical is not looked at.
 */
export function bodyTextIn(line: string, sent: SentEntry): string | undefined {
  const around = entryLine(sent, '')
  const start = `{"actor":"${sent.actor}","bodyDigest":"${sent.bodyDigest}","content":{"body":`.length
  const end = line.length - (around.length - start)
  const spelled = end > start && line.startsWith(around.slice(0, start)) && line.endsWith(around.slice(start))
  return spelled ? line.slice(start, end) : undefined
}

/**
 * Spells an entry as its line in a bundle: canonical JSON, without the end of the line.
 * @param body the body's canonical text where it is known already
 */
export function entryLine(sent: SentEntry, body: string | null = null): string {
  const missed = Object.keys(sent.missed ?? {}).length > 0 ? `"missed":${canonical(sent.missed)},` : ''
  const second = sent.second === null ? 'null' : `"${sent.second}"`
  return (
    `{"actor":"${sent.actor}","bodyDigest":"${sent.bodyDigest}","content":${contentText(sent.content, body)},"digest":"${sent.digest}",` +
    `"feed":"${sent.feed}","happened":"${sent.happened}","height":${sent.height},"knew":${canonical(sent.knew)},${missed}"offset":${sent.offset},` +
    `"prev":"${sent.prev}","record":"${sent.record}","recorded":"${sent.recorded}","second":${second},"seq":${sent.seq}}`
  )
}
