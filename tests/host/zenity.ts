import { execFile } from 'node:child_process'
import type { FileFilter } from 'electron'
import { isHeadless, onPath } from './chromium'
import { underTest } from './driver'

/** True when a person can be asked: a display of theirs, and zenity to draw the dialog. */
export function canAsk(): boolean {
  return !underTest && !isHeadless() && !process.env['FOCUS_DESK_PRIVATE_DISPLAY'] && onPath('zenity') !== undefined
}

/** Shows a zenity dialog; resolves with whether it was confirmed and what was written on its output. */
export function ask(...words: string[]): Promise<{ confirmed: boolean; said: string }> {
  return new Promise((resolve) => {
    execFile('zenity', words, (error, output) => resolve({ confirmed: !error, said: output.replace(/\n$/, '') }))
  })
}

/** zenity's words for the kinds of file a dialog offers. */
export function filterWords(filters: readonly FileFilter[] = []): string[] {
  return filters.map(({ name, extensions }) => {
    const patterns = extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`))
    return `--file-filter=${name} | ${patterns.join(' ')}`
  })
}
