/** Fewest characters of a passphrase. Length is what counts: no mixture of kinds of character is asked for (NCSC, three random words). */
export const SHORTEST_PASSPHRASE = 12

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEYBOARD = [...ROWS, ROWS.join(''), '1234567890', 'abcdefghijklmnopqrstuvwxyz']
const RUNS = KEYBOARD.map((row) => row.repeat(3)).flatMap((row) => [row, [...row].reverse().join('')])

function repeatsItself(characters: readonly string[]): boolean {
  for (let period = 1; period <= 4; period++) {
    if (characters.every((character, place) => place < period || character === characters[place - period])) return true
  }
  return false
}

/**
 * Says what is wrong with a passphrase somebody wants to use, as a sentence for the form; null when it is good.
 * @param signIn the sign-in name it is for
 */
export function passphraseFault(passphrase: string, signIn: string): string | null {
  const typed = passphrase.normalize('NFKC')
  const length = [...typed].length
  if (length < SHORTEST_PASSPHRASE) {
    return `Use at least ${SHORTEST_PASSPHRASE} characters; this one has ${length}.`
  }
  const plain = typed.toLowerCase().replace(/\s+/g, '')
  const name = signIn.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  if (plain === '') return 'Use more than spaces.'
  if (name !== '' && plain.replaceAll(name, '').length < 4) return 'Do not use the sign-in name as the passphrase.'
  const characters = [...plain]
  if (characters.every((character) => character === characters[0])) return 'Do not use one character over and over.'
  if (repeatsItself(characters)) return 'Do not use the same few characters over and over.'
  if (RUNS.some((run) => run.includes(plain)))
    return 'Do not use characters in a row, as on the keyboard or in the alphabet.'
  return null
}
