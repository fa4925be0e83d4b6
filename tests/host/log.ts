/**
 * Writes one line of the host's own doings to stderr when FOCUS_DESK_HOST_LOG is set, else nothing:
 * the milliseconds since the process began, and the words.
 * Never called with a message's content, so the log holds no case data even then.
 */
export function note(...words: readonly unknown[]): void {
  if (process.env['FOCUS_DESK_HOST_LOG']) console.error('[host]', Math.round(performance.now()), ...words)
}

/** Writes the name of one DevTools message when FOCUS_DESK_HOST_LOG=messages. `way` is an arrow. */
export function noteMessage(way: string, name: string, session: string | undefined): void {
  if (process.env['FOCUS_DESK_HOST_LOG'] === 'messages') note(way, name, session?.slice(0, 4) ?? 'browser')
}
