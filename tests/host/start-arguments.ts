import { resolve } from 'node:path'

/** What `npm start` was told. */
export interface StartArguments {
  /** The folder everything is to lie under, in full; undefined for the system's usual place. */
  userDataDir: string | undefined
  /** The words for the desk's own command line, the data folder's among them. */
  words: string[]
}

/**
 * Reads the words after `npm start --`. Every word is passed on to the desk save a lone `--`; the data folder
 * (`--user-data-dir=DIR` or `--user-data-dir DIR`) is made a full path first.
 * @param folder what a relative data folder starts from
 */
export function startArguments(given: readonly string[], folder: string): StartArguments {
  const flag = '--user-data-dir'
  const words: string[] = []
  let userDataDir: string | undefined
  let next = 0
  while (next < given.length) {
    const word = given[next] ?? ''
    const inNext = word === flag
    if (inNext || word.startsWith(`${flag}=`)) {
      const value = inNext ? given[next + 1] : word.slice(flag.length + 1)
      if (!value) throw new Error(`${flag} needs a folder, as in ${flag}=DIR`)
      userDataDir = resolve(folder, value)
      words.push(`${flag}=${userDataDir}`)
    } else if (word !== '--') {
      words.push(word)
    }
    next += inNext ? 2 : 1
  }
  return { userDataDir, words }
}
