import type { makeBridge } from './bridge'

/**
 * Runs first in the page's own world, before any of its scripts: waits once for the isolated world to hand over the
 * element they share, then does what that world asks. This function's text is injected, so it uses only its arguments.
 */
export function pageWorld(connect: typeof makeBridge): void {
  if (window !== window.parent || location.protocol === 'data:') return

  function freeze(value: unknown): unknown {
    if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      Object.freeze(value)
      for (const inner of Object.values(value)) freeze(inner)
    }
    return value
  }

  function begin(event: Event): void {
    event.stopImmediatePropagation()
    const bridge = connect((event as MouseEvent).relatedTarget as Element, 'to-page', 'to-preload')
    bridge.listen('expose', (exposed) => {
      const { name, value } = exposed as { name: string; value: unknown }
      const fixed = { value: freeze(value), enumerable: true, configurable: false, writable: false }
      Object.defineProperty(window, name, fixed)
    })
    window.open = (url, name, features) => {
      const address = new URL(url ?? '', location.href).href
      bridge.tell('open', { address, name: name ?? '', features: features ?? '' })
      return null
    }
  }

  window.addEventListener('focus-desk-host', begin, { once: true, capture: true })
}
