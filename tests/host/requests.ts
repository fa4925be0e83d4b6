import type { OnBeforeRequestListenerDetails } from 'electron'
import { policyToBrowser, toDesk } from './addresses'
import type { Connection } from './cdp'
import type { Protocol } from './devtools'
import { note } from './log'
import { handlerFor } from './schemes'
import { session } from './session'
import type { HostContents } from './web-contents'

type Paused = Protocol.Events['Fetch.requestPaused']
type Kind = OnBeforeRequestListenerDetails['resourceType']

const kinds: Partial<Record<Paused['resourceType'], Kind>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  CSPViolationReport: 'cspReport'
}

// Headers Chromium adds for an https origin that the product's own scheme would not carry.
const browserOnly = /^(origin|referer|host|cookie|sec-|proxy-)/i

function kindOf(paused: Paused, contents: HostContents): Kind {
  if (paused.resourceType === 'Document') return paused.frameId === contents.target ? 'mainFrame' : 'subFrame'
  return kinds[paused.resourceType] ?? 'other'
}

async function mayGo(paused: Paused, address: string, contents: HostContents): Promise<boolean> {
  const ask = session.defaultSession.beforeRequest
  if (!ask) return true
  const details = {
    id: Number.parseInt(paused.requestId.replace(/\D+/g, ''), 10) || 0,
    url: address,
    method: paused.request.method,
    resourceType: kindOf(paused, contents),
    webContents: contents,
    webContentsId: contents.id,
    frame: contents.mainFrame,
    referrer: '',
    timestamp: Date.now(),
    uploadData: []
  } as unknown as OnBeforeRequestListenerDetails
  const response = await new Promise<{ cancel?: boolean }>((answer) => ask(details, answer))
  return !response.cancel
}

function requestOf(paused: Paused, address: string): Request {
  const { method, headers, postDataEntries = [] } = paused.request
  const kept = Object.entries(headers).filter(([name]) => !browserOnly.test(name))
  const body = Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))
  return new Request(address, { method, headers: kept, ...(body.length > 0 && { body }) })
}

function headersOf(response: Response): Protocol.Fetch.HeaderEntry[] {
  return [...response.headers].map(([name, value]) => ({
    name,
    value: /^content-security-policy/i.test(name) ? policyToBrowser(value) : value
  }))
}

async function answer(paused: Paused, contents: HostContents, connection: Connection): Promise<void> {
  const { requestId, request } = paused
  const fail = async (errorReason: Protocol.Network.ErrorReason): Promise<void> => {
    await connection.send('Fetch.failRequest', { requestId, errorReason })
  }
  if (/^(data|blob|about):/.test(request.url)) {
    await connection.send('Fetch.continueRequest', { requestId })
    return
  }
  const address = toDesk(request.url)
  // 'Aborted' leaves the page as it is; any other reason would put Chromium's error page in its place.
  if (kindOf(paused, contents) === 'mainFrame' && !contents.mayNavigate(request.url)) return fail('Aborted')
  if (!(await mayGo(paused, address, contents))) return fail('BlockedByClient')
  const handle = handlerFor(address)
  if (!handle) return fail('InternetDisconnected')
  // Chromium asks for an icon of its own accord; Electron never does.
  if (paused.resourceType === 'Other' && address.endsWith('/favicon.ico')) return fail('Failed')
  const response = await handle(requestOf(paused, address))
  await connection.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: headersOf(response),
    body: Buffer.from(await response.arrayBuffer()).toString('base64')
  })
}

/** Answers every request of a window's Chromium: the product's own schemes by its handlers, all others by refusal. */
export function answerRequests(connection: Connection, contents: HostContents): void {
  connection.on('Fetch.requestPaused', (paused, from) => {
    if (from !== undefined) return
    answer(paused, contents, connection).catch((error: Error) => {
      note('request', paused.resourceType, error.message)
      connection
        .send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
        .catch(() => note('the request is no longer waiting'))
    })
  })
}
