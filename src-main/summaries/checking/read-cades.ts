import { writeCades, type Cades } from '../signing/cades'
import { TAG, childrenOf, readDer, type Der } from '../signing/der'

/** Larger than any signature of a summary. */
const MOST_DIGITS = 131_072
const CONTEXT_0 = 0xa0

function child(of: Der | undefined, place: number, tag: number): Der {
  const found = of ? childrenOf(of)[place] : undefined
  if (found?.tag !== tag) throw new Error('not the expected shape')
  return found
}

/** Picks the four parts that vary out of a signature; what else is in it does not matter here. */
function partsOf(bytes: Buffer): { certificates: Buffer[]; digest: Buffer; signature: Buffer } {
  const signedData = child(child(readDer(bytes), 1, CONTEXT_0), 0, TAG.sequence)
  const certificates = childrenOf(child(signedData, 3, CONTEXT_0)).map(({ whole }) => whole)
  const signer = child(child(signedData, 4, TAG.set), 0, TAG.sequence)
  const signature = child(signer, 5, TAG.octets).content
  const digests = childrenOf(child(signer, 3, CONTEXT_0)).flatMap((attribute) => {
    const value = childrenOf(child(attribute, 1, TAG.set))[0]
    return value?.tag === TAG.octets ? [value.content] : []
  })
  const [digest] = digests
  if (!digest || digest.length !== 32 || certificates.length !== 2) throw new Error('not the expected shape')
  return { certificates, digest, signature }
}

/**
 * Reads the digits of a signature's place: one CAdES as {@link writeCades} writes it, zeros after it and nothing else. It is written anew from its parts and
 * compared, so a stranger's bytes are never interpreted beyond picking those parts out.
 * @returns null when it is anything else
 */
export function readCades(digits: string): Cades | null {
  if (digits.length > MOST_DIGITS || !/^(?:[0-9a-f]{2})+$/.test(digits)) return null
  const bytes = Buffer.from(digits, 'hex')
  try {
    const { whole } = readDer(bytes)
    if (bytes.subarray(whole.length).some((byte) => byte !== 0)) return null
    const { certificates, digest, signature } = partsOf(whole)
    for (const certificate of certificates) {
      const chain = certificates.filter((each) => each !== certificate)
      const cades = { certificate, chain, digest, signature }
      if (writeCades(cades).equals(whole)) return cades
    }
    return null
  } catch {
    return null
  }
}
