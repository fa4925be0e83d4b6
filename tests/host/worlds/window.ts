import type { Say } from './messages'

/**
 * Tells main what becomes of the window: its title, the focus, being minimised and brought back.
 * This function's text is injected, so it uses only its argument.
 */
export function watchWindow(say: Say): void {
  let title = ''

  function sayTitle(): void {
    if (document.title === title) return
    title = document.title
    say({ kind: 'title', title })
  }

  document.addEventListener('DOMContentLoaded', () => {
    sayTitle()
    new MutationObserver(sayTitle).observe(document.head, { childList: true, characterData: true, subtree: true })
  })
  for (const kind of ['focus', 'blur']) {
    window.addEventListener(kind, (event) => {
      if (event.target === window) say({ kind: 'focus', has: kind === 'focus' })
    })
  }
  document.addEventListener('visibilitychange', () => say({ kind: 'visible', is: !document.hidden }))
}
