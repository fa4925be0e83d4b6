import { EventEmitter } from 'node:events'

function sizeOfScreen(): { width: number; height: number } {
  const [width, height] = (process.env['FOCUS_DESK_SCREEN'] ?? '').split('x').map(Number)
  return width && height ? { width, height } : { width: 1280, height: 800 }
}

const size = sizeOfScreen()
const bounds = { x: 0, y: 0, ...size }
const display = { id: 1, label: '', bounds, size, workArea: bounds, workAreaSize: size, scaleFactor: 1, rotation: 0 }

/** Electron's `screen`: one display of 1280 by 800, or as FOCUS_DESK_SCREEN=1920x1080 says. */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 })
})
