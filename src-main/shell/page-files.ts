import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const ORIGIN = 'app://desk'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2'
}

/** The page may run its own scripts, show its own files, and reach nothing else. Styles made at run time carry the load's own nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'"
  ].join('; ')
}

/** The file of the page a request means, or null when it points outside the page's folder. */
export function pageFile(folder: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(folder + sep) ? file : null
}

/** To be called before the app is ready: makes app:// a standard, secure scheme. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/**
 * Serves the built page at app://desk/.
 * @param folder the folder of the built page
 */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = url.host === 'desk' && request.method === 'GET' ? pageFile(folder, url.pathname) : null
    if (!file) return new Response('Not found', { status: 404 })
    let bytes: Buffer
    try {
      bytes = await readFile(file)
    } catch {
      return new Response('Not found', { status: 404 })
    }
    const nonce = randomBytes(16).toString('base64')
    const body =
      extname(file) === '.html' ? Buffer.from(bytes.toString('utf8').replaceAll('%STYLE_NONCE%', nonce)) : bytes
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store'
      }
    })
  })
}
