import { execFileSync, spawnSync } from 'node:child_process'
import type { KeyObject } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../src-main/contract/result'
import { openBundle } from '../../src-main/transfer/opener/open-bundle'
import { sealBundle } from '../../src-main/transfer/seal-bundle'
import { playCase, sourceOf, twoTerminals, type TwoTerminals } from './two-terminals'

/** Bundles that somebody makes with the commands of any system, who has everything the sender has: its signing key and the recipient's name. */
const tools = ['age', 'tar', 'ssh-keygen', 'python3'].every((tool) => spawnSync('which', [tool]).status === 0)
const THREE = ['manifest.json', 'manifest.json.sig', 'entries.ndjson.br']

let both: TwoTerminals
let honest: string
let folder: string

beforeAll(async () => {
  both = await twoTerminals()
  playCase(both.sender.desk, 'Maunder')
  const { sender, recipient, recovery, stick, work } = both
  const entries = sender.entries()
  const { name } = await sealBundle({
    draft: sender.draftFor(recipient),
    entries: [entries],
    count: entries.length,
    signingKey: sender.signingKey,
    recovery: [recovery.recipient],
    folder: stick,
    name: 'honest.fdbundle',
    workFolder: work,
    progress: async () => undefined
  })
  honest = join(stick, name)
})
afterAll(() => both.close())

function sized(...parts: readonly (Buffer | string)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(Buffer.byteLength(part))
      return [length, Buffer.from(part)]
    })
  )
}

/** A private key as ssh-keygen keeps its own. */
function opensshKey(key: KeyObject): string {
  const { d = '', x = '' } = key.export({ format: 'jwk' })
  const [seed, open] = [Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')]
  const checks = Buffer.alloc(8, 7)
  const held = Buffer.concat([checks, sized('ssh-ed25519', open, Buffer.concat([seed, open]), 'sender')])
  const filled = Buffer.concat([held, Buffer.from([1, 2, 3, 4, 5, 6, 7]).subarray(0, (8 - (held.length % 8)) % 8)])
  const one = Buffer.from([0, 0, 0, 1])
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    sized('none', 'none', ''),
    one,
    sized(sized('ssh-ed25519', open), filled)
  ])
  const lines = whole
    .toString('base64')
    .match(/.{1,70}/g)
    ?.join('\n')
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-desk-forger-'))
  copyFileSync(honest, join(folder, 'honest'))
  writeFileSync(join(folder, 'key.txt'), `${both.recipient.age.identity}\n`)
  writeFileSync(join(folder, 'sender'), opensshKey(both.sender.signingKey), { mode: 0o600 })
  if (tools) sh('age -d -i key.txt -o bundle.tar honest && tar -xf bundle.tar')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function sh(commands: string): void {
  execFileSync('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

const to = (): string => both.recipient.age.recipient

/** Encrypts a tar for the recipient, with the `age` command. */
function sealed(tar: string, more = ''): Buffer {
  sh(`age ${more} -r ${to()} -o forged ${tar}`)
  return readFileSync(join(folder, 'forged'))
}

/** The code with which the opener refuses a file, or that it did not. */
async function codeFor(bytes: Buffer): Promise<string> {
  try {
    const { lines } = await openBundle(sourceOf(bytes), await both.given(bytes))
    for await (const some of lines()) expect(some.length).toBeGreaterThan(0)
    return 'opened'
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error.code
    throw fault
  }
}

/** Packs the three files with `tar`, after something was done to them, in the order given. */
function tarred(options: string, files: readonly string[] = THREE): string {
  sh(`tar ${options} -cf forged.tar ${files.join(' ')}`)
  return 'forged.tar'
}

describe.skipIf(!tools)('a bundle made with age and tar', () => {
  test('is opened when it is what a bundle is, whichever tar made it', async () => {
    for (const options of ['--format=ustar', '--format=gnu', '--format=v7 --owner=0'].slice(0, 2))
      expect(await codeFor(sealed(tarred(options)))).toBe('opened')
  })

  test('is opened for one of several recipients of age', async () => {
    expect(await codeFor(sealed('bundle.tar', `-r ${both.recovery.recipient}`))).toBe('opened')
  })

  test.each([
    ['with pax headers', '--format=pax --pax-option=comment:=x', 'FD-BND-23'],
    ['with a name changed on the way in', '--transform=s,entries.ndjson.br,../entries.ndjson.br, -P', 'FD-BND-23'],
    ['with a folder before each name', '--transform=s,^,./, ', 'FD-BND-23'],
    ['with a long name', `--format=gnu --transform=s,entries.ndjson.br,${'e'.repeat(150)},`, 'FD-BND-23'],
    ['packed with gzip', '-z', 'FD-BND-20'],
    ['in the oldest format', '--format=v7', 'FD-BND-20'],
    ['with a label', '--label=bundle', 'FD-BND-20']
  ])('is refused %s', async (_, options, code) => {
    expect(await codeFor(sealed(tarred(options)))).toBe(code)
  })

  test('is refused with one file more, one twice, a folder, a link, a hard link, a pipe and holes', async () => {
    writeFileSync(join(folder, 'extra'), 'x')
    mkdirSync(join(folder, 'box'))
    sh('ln -s /etc/passwd passwd; ln manifest.json hard; mkfifo pipe; truncate -s 1M sparse')
    for (const extra of ['extra', 'box', 'passwd', 'pipe', 'sparse', 'hard', 'manifest.json']) {
      for (const files of [
        [...THREE, extra],
        [extra, ...THREE]
      ]) {
        const code = await codeFor(sealed(tarred('--format=gnu -S', files)))
        expect([extra, code]).toEqual([extra, expect.stringMatching(/^FD-BND-2[0-3]$/)])
      }
    }
  })

  test('is refused with a file replaced by a link, by holes, or by a second one of its name', async () => {
    sh('mv entries.ndjson.br kept; ln -s kept entries.ndjson.br')
    expect(await codeFor(sealed(tarred('--format=gnu')))).toBe('FD-BND-23')
    sh('rm entries.ndjson.br; cp kept entries.ndjson.br; truncate -s +64M entries.ndjson.br')
    expect(await codeFor(sealed(tarred('--format=gnu -S')))).toBe('FD-BND-23')
    sh('cp kept entries.ndjson.br; tar -cf forged.tar manifest.json manifest.json.sig entries.ndjson.br')
    sh('tar -rf forged.tar manifest.json')
    expect(await codeFor(sealed('forged.tar'))).toBe('FD-BND-21')
  })

  test('is refused with two tars one after the other, and with anything behind its end', async () => {
    sh('cat bundle.tar bundle.tar > forged.tar')
    expect(await codeFor(sealed('forged.tar'))).toBe('FD-BND-21')
    sh('(cat bundle.tar; printf more) > forged.tar')
    expect(await codeFor(sealed('forged.tar'))).toBe('FD-BND-20')
    sh('(cat bundle.tar; head -c 1048576 /dev/zero) > forged.tar')
    expect(await codeFor(sealed('forged.tar'))).toBe('FD-BND-20')
  })
})

describe.skipIf(!tools)('a bundle whose encryption is not ours', () => {
  test('is refused in armour, under a passphrase-like header, for another, and wrapped twice', async () => {
    expect(await codeFor(sealed('bundle.tar', '-a'))).toBe('FD-BND-10')
    sh('age-keygen -o other.txt 2> /dev/null; age -r $(age-keygen -y other.txt) -o forged bundle.tar')
    expect(await codeFor(readFileSync(join(folder, 'forged')))).toBe('FD-BND-12')
    expect(await codeFor(sealed('honest'))).toBe('FD-BND-20')
    sh('(printf "\\357\\273\\277"; cat honest) > forged')
    expect(await codeFor(readFileSync(join(folder, 'forged')))).toBe('FD-BND-10')
    sh('cat honest honest > forged')
    expect(await codeFor(readFileSync(join(folder, 'forged')))).toBe('FD-BND-13')
  })

  test('is refused when its header names one recipient more than was sealed, or one less', async () => {
    const bytes = readFileSync(honest)
    const text = bytes.toString('latin1')
    const stanza = /-> X25519 [^\n]+\n[^\n]+\n/.exec(text)?.[0] ?? ''
    const twice = Buffer.from(text.replace(stanza, stanza + stanza), 'latin1')
    expect(await codeFor(twice)).toBe('FD-BND-11')
    const second = [...text.matchAll(/-> X25519 [^\n]+\n[^\n]+\n/g)][1]?.[0] ?? ''
    expect(await codeFor(Buffer.from(text.replace(second, ''), 'latin1'))).toBe('FD-BND-11')
  })
})

describe.skipIf(!tools)('a manifest signed anew with ssh-keygen', () => {
  /** Changes the manifest with python, signs it with the sender's own key and packs everything. */
  function forged(change: string, namespace = 'focus-desk-bundle', key = 'sender'): Buffer {
    writeFileSync(
      join(folder, 'change.py'),
      `import json\np='manifest.json'\ns=open(p,encoding='utf-8').read()\n${change}\nopen(p,'wb').write(s if isinstance(s,bytes) else s.encode('utf-8','surrogatepass'))\n`
    )
    sh(`python3 change.py; rm -f manifest.json.sig; ssh-keygen -q -Y sign -f ${key} -n ${namespace} manifest.json`)
    return sealed(tarred('--format=ustar'))
  }

  test('is believed where it says the same, so that each refusal below is for its one change', async () => {
    expect(await codeFor(forged('pass'))).toBe('opened')
  })

  test.each([
    ['a member twice', `s='{"format":1,'+s[1:]`, 'FD-BND-38'],
    ['a mark of byte order', `s=b'\\xef\\xbb\\xbf'+s.encode()`, 'FD-BND-45'],
    ['a line end behind it', `s=s+'\\n'`, 'FD-BND-38'],
    ['white space', `s=json.dumps(json.loads(s),sort_keys=True)`, 'FD-BND-38'],
    [
      'members in another order',
      `d=json.loads(s); s=json.dumps(dict(reversed(list(d.items()))),separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-38'
    ],
    ['letters spelled as escapes', `s=s.replace('Barnet','\\\\u0042arnet')`, 'FD-BND-45'],
    ['a number with a fraction', `s=s.replace('"format":1','"format":1.0')`, 'FD-BND-38'],
    ['a number too large', `s=s.replace('"sequence":1','"sequence":1e400')`, 'FD-BND-35'],
    ['no text at all', `s=b'\\xff\\xfe'+s.encode('utf-16-le')`, 'FD-BND-35'],
    ['half a character', `s=s.replace('Barnet','Barnet\\ud800')`, 'FD-BND-35'],
    ['text that runs backwards', `s=s.replace('Barnet','\\u202eBarnet')`, 'FD-BND-45'],
    ['a prototype', `s=s.replace('{"after"','{"__proto__":{"format":1},"after"')`, 'FD-BND-36'],
    [
      'another recipient’s key',
      `d=json.loads(s); d['recipients'][0]['age']='age1'+'q'*58; s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-34'
    ],
    [
      'no recipients',
      `d=json.loads(s); d['recipients']=[]; s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-35'
    ],
    [
      'seventeen recipients',
      `d=json.loads(s); d['recipients']=d['recipients']*17; s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-35'
    ],
    [
      'the recipient twice',
      `d=json.loads(s); d['recipients']=d['recipients']*2; s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-39'
    ],
    [
      'a lie about its size',
      `d=json.loads(s); d['files'][0]['unpacked']+=1; s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`,
      'FD-BND-25'
    ],
    ['a path for its file', `s=s.replace('"name":"entries.ndjson.br"','"name":"../entries.ndjson.br"')`, 'FD-BND-35']
  ])('is refused with %s', async (_, change, code) => {
    expect(await codeFor(forged(change))).toBe(code)
  })

  test('is refused under another use, and by a key nobody pinned', async () => {
    sh('ssh-keygen -q -t ed25519 -N "" -f stranger; ssh-keygen -q -t rsa -b 2048 -N "" -f rsa')
    expect(await codeFor(forged('pass', 'file'))).toBe('FD-BND-32')
    expect(await codeFor(forged('pass', 'focus-desk-bundle', 'stranger'))).toBe('FD-BND-30')
    expect(await codeFor(forged('pass', 'focus-desk-bundle', 'rsa'))).toBe('FD-BND-32')
  })

  test('is refused with a bomb for its entries, whatever it says of it', async () => {
    const bomb = brotliCompressSync(Buffer.alloc(256 * 1024 * 1024, '{}\n'))
    writeFileSync(join(folder, 'entries.ndjson.br'), bomb)
    const says = (unpacked: string): string =>
      `import hashlib\nb=open('entries.ndjson.br','rb').read()\nd=json.loads(s); d['files'][0].update(size=len(b),sha256=hashlib.sha256(b).hexdigest()${unpacked}); s=json.dumps(d,sort_keys=True,separators=(',',':'),ensure_ascii=False)`
    const before = process.memoryUsage().rss
    expect(await codeFor(forged(says('')))).toBe('FD-BND-40')
    expect(await codeFor(forged(says(',unpacked=268435456')))).toBe('FD-BND-40')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
