import { canonical } from '../../journal/canonical'
import type { SentEntry } from '../../journal/sent'

function contentText(content: SentEntry['content'], body: string | null): string {
  if (content === null) return 'null'
  if ('salt' in content)
    return `{"body":${body ?? canonical(content.body)},"kind":"${content.kind}","salt":"${content.salt}","version":${content.version}}`
  return `{"contentDigest":"${content.contentDigest}","kind":"${content.kind}","version":${content.version}}`
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
