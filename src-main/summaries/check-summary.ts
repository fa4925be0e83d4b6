import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkSummary, type CheckedSummary } from './checking/check-summary'
import { printsTheSame } from './checking/figures'
import { momentInWords, periodInWords } from './paper/wording'
import { readAllowedSigners } from './signing/allowed-signers'

const USAGE = `Checks a signed summary without a desk.

  npm run check-summary -- FILE [--sig FILE] [--authority FILE] [--signers FILE]

  --sig        the signature beside it; FILE.sig is taken by itself when it is there
  --authority  the certificate of the desk that you trust, as .pem or .crt
  --signers    the officers' own keys, as ssh-keygen -Y verify takes them

The exit status is 0 only when everything holds, 1 when something does not, 2 when it could not be checked.
`

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function particulars({ holds, signer, signedAt, snapshot, sha256 }: CheckedSummary): string[] {
  const lines = [`SHA-256      ${sha256}`]
  const unproven = holds ? '' : ' (says the file; not proven)'
  if (snapshot) {
    const { reference, version, desk, period } = snapshot
    lines.push(`Summary      ${reference} version ${version}, ${desk.borough}, ${periodInWords(period)}${unproven}`)
  }
  if (signer) {
    const who = [signer.name, signer.role, signer.number].filter((part) => part !== '').join(', ')
    lines.push(`Signed by    ${who}${unproven}`, `Certified by ${signer.authority}${unproven}`)
  }
  if (signedAt) lines.push(`Signed at    ${momentInWords(signedAt)}, by the signer's clock, London time${unproven}`)
  return lines
}

function authoritiesIn(file: string | undefined): Buffer[] {
  if (file === undefined) return []
  const bytes = readFileSync(file)
  const written = bytes.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  return (written ?? [bytes]).map((each) => new X509Certificate(each).raw)
}

function besideFile(file: string, given: string | undefined): string | undefined {
  const name = given ?? `${file}.sig`
  return given !== undefined || existsSync(name) ? readFileSync(name, 'utf8') : undefined
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sig: { type: 'string' },
      authority: { type: 'string' },
      signers: { type: 'string' },
      help: { type: 'boolean' }
    }
  })
  const [file] = positionals
  if (values.help || file === undefined || positionals.length !== 1) {
    process.stderr.write(USAGE)
    return values.help ? 0 : 2
  }
  const pdf = readFileSync(file)
  const sshSignature = besideFile(file, values.sig)
  const officers = values.signers === undefined ? null : readAllowedSigners(readFileSync(values.signers, 'utf8'))
  const known = { authorities: authoritiesIn(values.authority), officers }
  const checked = checkSummary(pdf, sshSignature === undefined ? { known } : { sshSignature, known })
  for (const line of particulars(checked)) say(line)
  say('')
  for (const { holds, words, code } of checked.findings)
    say(holds ? `holds        ${words}` : `REFUSED      ${words} (${code})`)
  if (checked.holds && checked.snapshot) {
    const same = await printsTheSame(pdf, checked.snapshot)
    say(
      same
        ? 'note         The pages are exactly what this program prints of the attached figures.'
        : 'note         This version of the program lays these pages out otherwise, so pages and attached figures were not compared.'
    )
  }
  if (sshSignature === undefined) say('note         No signature beside the file (.sig) was there to check.')
  say('')
  say(
    checked.holds
      ? 'Everything holds: this is the summary as it was signed.'
      : 'Do not rely on this file: it does not hold as a signed summary.'
  )
  return checked.holds ? 0 : 1
}

try {
  process.exitCode = await run()
} catch (fault) {
  process.stderr.write(`It could not be checked: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 2
}
