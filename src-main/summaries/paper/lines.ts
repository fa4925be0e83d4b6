/** True when a line is no wider than where it is to stand. */
export type Fits = (line: string) => boolean

/** A word in parts that fit; letters keep the marks that follow them. */
function broken(word: string, fits: Fits): string[] {
  if (fits(word)) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part)
      part = letter
    } else part += letter
  }
  return [...parts, part]
}

function wrapped(text: string, fits: Fits): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/ +/)) {
    const [first = '', ...rest] = broken(word, fits)
    const longer = line === '' ? first : `${line} ${first}`
    if (line !== '' && !fits(longer)) {
      lines.push(`${line} `)
      line = first
    } else line = longer
    for (const part of rest) {
      lines.push(line)
      line = part
    }
  }
  return [...lines, line]
}

/**
 * Parts a text into lines: at spaces, and within a word only where a word alone is too wide. A line that breaks at a space ends with it, so that whoever has
 * the page read aloud or copies from it gets two words and not one.
 */
export function wrapLines(text: string, fits: Fits): string[] {
  const paragraphs = text.split('\n').map((paragraph) => wrapped(paragraph, fits))
  return paragraphs.flatMap((lines, place) =>
    place === paragraphs.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} `]
  )
}
