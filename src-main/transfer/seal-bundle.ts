import { randomBytes } from 'node:crypto'
import { BundleManifest, ENTRIES_FILE } from '../contract/bundle-manifest'
import { canonicalBytes } from '../vault/files/checked-json'
import { TAR_END, tarHeader, tarMember, tarPadding } from '../vault/store/tar'
import { newAgeHeader } from './age-keys'
import type { Sealed, Sealing } from './bundle'
import { Chunker } from './chunker'
import { writeToMedium } from './medium'
import { MANIFEST_FILE, SIGNATURE_FILE } from './opener/bundle-files'
import { PAYLOAD_NONCE, payloadKey, sealChunk, sealedSize } from './opener/age-stream'
import { MOST_ENTRIES } from './opener/bundle-limits'
import { packEntries, type Packed } from './pack-entries'
import { sealingRefused } from './refusals'
import { spool, type Spool } from './spool'
import { publicBytes, sshSign } from '../signatures/ssh-sign'
import { BUNDLE_NAMESPACE } from '../signatures/ssh-signature'

/** The manifest of what was packed; the same checks as on the other side, so that no desk writes what none would take. */
function manifestOf({ draft, count, signingKey }: Sealing, packed: Packed, entries: Spool): BundleManifest {
  const { size, sha256 } = entries
  const files = [{ name: ENTRIES_FILE, size, sha256, unpacked: packed.unpacked }]
  const made = BundleManifest.safeParse({ ...draft, counts: packed.counts, files })
  const own = made.success && made.data.sender.key === publicBytes(signingKey).toString('base64')
  if (!own || packed.counts.entries !== count) throw sealingRefused.notAsPlanned()
  return made.data
}

/** The tar inside a bundle, and how many bytes it has. */
function tarOf(
  manifest: Buffer,
  signature: Buffer,
  entries: Spool,
  seconds: number
): { size: number; bytes(): AsyncGenerator<Buffer, void> } {
  const before = Buffer.concat([
    ...tarMember(MANIFEST_FILE, manifest, seconds),
    ...tarMember(SIGNATURE_FILE, signature, seconds),
    tarHeader(ENTRIES_FILE, entries.size, seconds)
  ])
  const after = Buffer.concat([tarPadding(entries.size), TAR_END])
  return {
    size: before.length + entries.size + after.length,
    async *bytes() {
      yield before
      yield* entries.read()
      yield after
    }
  }
}

async function* encrypted(
  header: Uint8Array,
  fileKey: Uint8Array,
  plain: AsyncIterable<Buffer>
): AsyncGenerator<Uint8Array, void> {
  const nonce = randomBytes(PAYLOAD_NONCE)
  const key = payloadKey(fileKey, nonce)
  const chunker = new Chunker((place, last, chunk) => sealChunk(key, place, last, chunk))
  yield Buffer.concat([header, nonce])
  for await (const piece of plain) yield* chunker.add(piece)
  yield chunker.end()
  key.fill(0)
  fileKey.fill(0)
}

/**
 * Writes a bundle to a removable medium. The entries are packed first, onto this PC, encrypted: their size and digest stand in the manifest, which
 * comes before them. However many entries there are, a few hundred kilobytes of them are held at a time.
 * @throws Refusal FD-BND-01 to -08, FD-FIL-01 to -03, FD-JOB-01 when cancelled; nothing is then left on the medium
 */
export async function sealBundle(sealing: Sealing): Promise<Sealed> {
  const { draft, count, signingKey, folder, name, progress } = sealing
  if (count > MOST_ENTRIES) throw sealingRefused.tooManyEntries(MOST_ENTRIES)
  const { header, fileKey } = await newAgeHeader([...draft.recipients.map(({ age }) => age), ...sealing.recovery])
  const packed: Packed = { counts: { entries: 0, stubs: 0, records: 0 }, unpacked: 0 }
  const entries = await spool(sealing.workFolder, packEntries(sealing.entries, count, packed, progress))
  try {
    const manifest = manifestOf(sealing, packed, entries)
    const bytes = canonicalBytes(manifest)
    const signature = Buffer.from(sshSign(bytes, signingKey, BUNDLE_NAMESPACE))
    const tar = tarOf(bytes, signature, entries, Math.floor(Date.parse(draft.made) / 1000))
    const size = header.length + PAYLOAD_NONCE + sealedSize(tar.size)
    const sha256 = await writeToMedium({ folder, name, size }, encrypted(header, fileKey, tar.bytes()), progress)
    return { name, bytes: size, sha256, manifest }
  } finally {
    await entries.remove()
  }
}
