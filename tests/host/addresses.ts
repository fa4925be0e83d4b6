const schemes = new Set<string>()

/** Makes a scheme the product's own: from now on its addresses are translated for Chromium. */
export function registerScheme(scheme: string): void {
  schemes.add(scheme)
}

/**
 * The address Chromium is given for one of the product's own: `app://desk/page` becomes
 * `https://desk.app.invalid/page`. Stock Chromium cannot be taught a scheme, and RFC 2606 keeps `.invalid` from
 * ever resolving. Any other address comes back unchanged.
 */
export function toBrowser(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address)
  if (!parts || !schemes.has(parts[1] ?? '')) return address
  return `https://${parts[2]}.${parts[1]}.invalid${parts[3] || '/'}`
}

/** The product's own address for one Chromium reports; the inverse of `toBrowser`. */
export function toDesk(address: string): string {
  const parts = /^https:\/\/([^/?#]*)\.([a-z0-9-]+)\.invalid(.*)$/i.exec(address)
  if (!parts || !schemes.has(parts[2] ?? '')) return address
  return `${parts[2]}://${parts[1]}${parts[3]}`
}

/** A Content-Security-Policy with the product's own schemes and origins named as Chromium knows them. */
export function policyToBrowser(policy: string): string {
  return policy.replace(
    /(^|[\s;])([a-z][a-z0-9+.-]*):(\/\/[^\s;]+)?/gi,
    (whole, before: string, scheme: string, rest) => {
      if (!schemes.has(scheme)) return whole
      const source = rest ? toBrowser(`${scheme}:${rest}`).replace(/\/$/, '') : `https://*.${scheme}.invalid`
      return before + source
    }
  )
}

/** The origin of a product address as Electron names it (`app://desk`), or `null` as text for opaque ones. */
export function originOf(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i.exec(address)
  return parts ? `${parts[1]}://${parts[2]}` : 'null'
}
