import type { Say } from './messages'

/**
 * Sends the ways out of a page to main: a link to a new window, and a link to an address Chromium would hand to
 * another program. Links within the page's own scheme are left to Chromium, which asks main by the request.
 * This function's text is injected, so it uses only its argument.
 */
export function watchLinks(say: Say): void {
  function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
    const found = event.composedPath().find((part) => part instanceof HTMLAnchorElement && part.href !== '')
    return found as HTMLAnchorElement | undefined
  }

  function clicked(event: MouseEvent): void {
    const link = linkOf(event)
    if (!link || event.defaultPrevented) return
    if (link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault()
      say({ kind: 'open', address: link.href, name: link.target, features: '' })
    } else if (!/^(https?|blob|data|javascript):$/.test(link.protocol)) {
      event.preventDefault()
      say({ kind: 'leave', address: link.href })
    }
  }

  window.addEventListener('click', clicked)
  window.addEventListener('auxclick', (event) => {
    if (event.button === 1 && linkOf(event)) event.preventDefault()
  })
}
