import type { Say } from './messages'

/**
 * Tells main of shortcut keys and takes Chromium's own shortcuts away, as a window of Electron without a menu has
 * none: otherwise Ctrl+W would close the window and F12 open the developer tools.
 * This function's text is injected, so it uses only its argument.
 */
export function watchKeys(say: Say): void {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  // What a text field does with Control is the person's, not Chromium's.
  const editing = 'acvxyz'
  const browserKeys = new Set([
    ...[...letters].filter((letter) => !editing.includes(letter)).map((letter) => `Control+${letter}`),
    ...[...letters].filter((letter) => !'vz'.includes(letter)).map((letter) => `Control+Shift+${letter}`),
    ...[...'0123456789+-='].map((digit) => `Control+${digit}`),
    'f1',
    'f3',
    'f5',
    'f6',
    'f7',
    'f11',
    'f12',
    'Control+f4',
    'Control+f5',
    'Control+f6',
    'Control+tab',
    'Control+Shift+tab',
    'Control+Shift+delete',
    'Shift+f5',
    'Shift+escape',
    'Alt+arrowleft',
    'Alt+arrowright',
    'Alt+home',
    'Alt+d',
    'Alt+e',
    'Alt+f'
  ])

  function nameOf(event: KeyboardEvent): string {
    const held = [event.ctrlKey && 'Control', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Meta']
    return [...held.filter(Boolean), event.key.toLowerCase()].join('+')
  }

  function takeAway(event: KeyboardEvent): void {
    if (browserKeys.has(nameOf(event))) event.preventDefault()
  }

  function tell(event: KeyboardEvent): void {
    // Put at the end again each time, so that the page's own listeners have all gone before.
    window.removeEventListener('keydown', takeAway)
    window.addEventListener('keydown', takeAway)
    if (!event.ctrlKey && !event.altKey && !event.metaKey && !/^F\d+$/.test(event.key)) return
    say({
      kind: 'key',
      input: {
        type: 'keyDown',
        key: event.key,
        code: event.code,
        isAutoRepeat: event.repeat,
        isComposing: event.isComposing,
        shift: event.shiftKey,
        control: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
        location: event.location,
        modifiers: []
      }
    })
  }

  window.addEventListener('keydown', tell, { capture: true })
}
