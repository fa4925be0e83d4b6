const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓' }

/**
 * Spells a key press as the table of commands does: `Ctrl+K`, `Alt+1`, `F1`, `/`.
 * Letters and digits with Alt are taken from where the key is, because keyboards write other signs with it.
 */
export function pressedKeys(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>
): string {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  const key = event.altKey && place ? place : (NAMES[event.key] ?? event.key)
  const named = key.length === 1 ? key.toUpperCase() : key
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '']
  if (event.shiftKey && named.length > 1) held.push('Shift')
  return [...held, named].filter((part) => part !== '').join('+')
}

/** True for keys that are a sign somebody may be typing: such a shortcut is silent inside a field or a dialog. */
export function isTypingKey(keys: string): boolean {
  return !keys.includes('+') && !/^F\d+$/.test(keys)
}
