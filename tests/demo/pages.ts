import type { Demonstration } from '../../src-main/contract/desk'
import { demonstrationDesks } from '../../src-main/demonstration/desks'
import type { Scene } from './stage'

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
<p>Played by <code>npm start</code> without a display, in ${escaped(runsIn)}. Every person and event is invented. The desks it made are in
<code>desks/</code>, with their passphrases in <code>desks/README.txt</code>; <code>npm start</code> with a display opens one to look around.</p>
${filesTold()}
${figures.join('\n')}
</body></html>
`
}

/** `01-first-run.png` for the first scene. */
export function pictureName(place: number, name: string): string {
  return `${String(place + 1).padStart(2, '0')}-${name}.png`
}

/** What the story saved, with the lines that check it. */
function filesTold(): string {
  const files = [
    ['list.csv', 'the list that was taken along, with its purpose and for whom on it'],
    ['summary.pdf', 'the signed summary, with its figures attached'],
    ['summary.pdf.sig', 'the signature of the superintendent’s own key over the whole file'],
    ['authority.pem', 'the certificate that the desk’s signatures come from'],
    ['authority.pem.signers', 'its officers’ own public keys'],
    ['forged.pdf', 'the same summary with one bit changed'],
    ['camden-to-hackney.fdbundle', 'the bundle that was carried from one desk to the other'],
    ['spoilt.fdbundle', 'the same bundle with one bit changed']
  ].map(([name, words]) => `<li><a href="files/${name}">${name}</a>: ${escaped(words ?? '')}</li>`)
  return `<h2>Files</h2><ul>${files.join('\n')}</ul>
<p>To check them, in the folder <code>files</code>:</p>
<pre>pdfsig summary.pdf
ssh-keygen -Y find-principals -s summary.pdf.sig -f authority.pem.signers
npm --prefix ../.. run check-summary -- "$PWD/summary.pdf" --authority "$PWD/authority.pem" --signers "$PWD/authority.pem.signers"
npm --prefix ../.. run check-summary -- "$PWD/forged.pdf" --authority "$PWD/authority.pem"</pre>
<p>Every line of it, and how the other desk opens the bundle with <code>age</code>, <code>tar</code> and <code>ssh-keygen</code>, stands in
<code>resources/manual/</code>.</p>`
}

function passphrases(which: Demonstration): string {
  return demonstrationDesks[which].officers
    .map(({ signIn, passphrase, role }) => `  ${signIn.padEnd(16)} ${passphrase.padEnd(26)} ${role}`)
    .join('\n')
}

/** Tells whoever finds the desks' files how to open them. */
export function desksReadme(): string {
  return `The desks that the demonstration made. Everything in them is invented.

camden/store.db     the encrypted store (SQLCipher 4)
camden/slots.json   one key slot an officer, and a second copy beside it
hackney/            the same of the second desk

camden
  Sign-in name     Passphrase                 Role
${passphrases('first')}

hackney
  Sign-in name     Passphrase                 Role
${passphrases('second')}

How a stranger opens a store without this program: src-main/vault/README.md.
`
}
