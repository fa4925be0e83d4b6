import { makeCodec } from '../codec'
import { makeBridge } from './bridge'
import { isolatedWorld, type Parts } from './isolated'
import { watchKeys } from './keys'
import { watchLinks } from './links'
import { binding } from './names'
import { pageWorld } from './page'
import { makeRendererIpc } from './renderer-ipc'
import { watchWindow } from './window'

const parts = { makeCodec, makeBridge, makeRendererIpc, watchKeys, watchLinks, watchWindow } satisfies Parts

// The TypeScript loader wraps inner functions in __name(…), which neither world of the page has.
const named = 'const __name = (made) => made'

/** The text that runs in the page's own world at the start of each document. */
export function pageSource(): string {
  return `(() => { ${named}\n;(${pageWorld})(${makeBridge}) })()`
}

/** The text that runs in the isolated world at the start of each document: the host's part, then the preload. */
export function isolatedSource(preload: string): string {
  const texts = Object.entries(parts).map(([name, part]) => `${name}: ${part}`)
  const facts = {
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    versions: process.versions,
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: []
  }
  return `(() => { ${named}
;(${isolatedWorld})({ ${texts.join(',\n')} }, ${JSON.stringify({ binding })}, ${JSON.stringify(facts)},
function (exports, require, module, process) {
${preload}
}) })()`
}
