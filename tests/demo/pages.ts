import { firstOfficers } from '../../src-main/demonstration/officers'
import type { Scene } from './story'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page that tells the story with its pictures; it opens in any browser and loads nothing from anywhere else. */
export function indexPage(scenes: readonly Pick<Scene, 'name' | 'words'>[], runsIn: string): string {
  const figures = scenes.map(
    ({ name, words }, place) =>
      `<figure><img src="pictures/${pictureName(place, name)}" alt="${escaped(words)}"><figcaption>${place + 1}. ${escaped(words)}</figcaption></figure>`
  )
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Focus Desk: the demonstration</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b2330; background: #fff }
figure { margin: 2.5rem 0 } img { width: 100%; border: 1px solid #c9d1dc; border-radius: 6px } figcaption { margin-top: .5rem }
@media (prefers-color-scheme: dark) { body { color: #e6eaf0; background: #14181f } img { border-color: #3a4350 } }
</style></head><body>
<h1>Focus Desk: the demonstration</h1>
<p>Played by <code>npm start</code> without a display, in ${escaped(runsIn)}. Every person and event is invented. The desk it made is in
<code>desks/</code>, with its passphrases in <code>desks/README.txt</code>; <code>npm start</code> with a display opens it to look around.</p>
${figures.join('\n')}
</body></html>
`
}

/** `01-first-run.png` for the first scene. */
export function pictureName(place: number, name: string): string {
  return `${String(place + 1).padStart(2, '0')}-${name}.png`
}

/** Tells whoever finds the desk's files how to open them. */
export function desksReadme(): string {
  const lines = firstOfficers.map(
    ({ signIn, passphrase, role }) => `  ${signIn.padEnd(16)} ${passphrase.padEnd(26)} ${role}`
  )
  return `The desk that the demonstration made. Everything in it is invented.

camden/store.db    the encrypted store (SQLCipher 4)
camden/slots.json  one key slot an officer, and a second copy beside it

Sign-in name       Passphrase                 Role
${lines.join('\n')}

How a stranger opens the store without this program: src-main/vault/README.md.
`
}
