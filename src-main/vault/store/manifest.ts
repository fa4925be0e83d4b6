import { z } from 'zod'
import { Instant } from '../../contract/time'
import { checkedFile, parseChecked } from '../files/checked-json'

const Listed = z.strictObject({
  name: z.string().max(60),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})

/** What a backup says of itself. It stands outside the encryption and therefore tells nothing of the casework. */
const ManifestForm = z.strictObject({
  format: z.literal('focus-desk-backup'),
  version: z.literal(1),
  madeAt: Instant,
  /** Schema number of the store inside. */
  schema: z.int().min(1),
  files: z.array(Listed).max(10)
})
export type Manifest = z.infer<typeof ManifestForm>

const VERSION = 1

export function manifestBytes(manifest: Omit<Manifest, 'format' | 'version'>): Buffer {
  return checkedFile({ format: 'focus-desk-backup', version: VERSION, ...manifest })
}

/** Reads a manifest: null when a single byte of it is not as written, `newer` when a newer version of the program wrote it. */
export function parseManifest(bytes: Buffer): Manifest | 'newer' | null {
  const content = parseChecked(bytes)
  if (content && Number(content['version']) > VERSION) return 'newer'
  const manifest = ManifestForm.safeParse(content)
  return manifest.success ? manifest.data : null
}
