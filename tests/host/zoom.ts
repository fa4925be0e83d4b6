import type { HostContents } from './web-contents'

/**
 * Zooms a page as a browser does: at factor 2 the layout has half the width and height, and each of its pixels is
 * drawn as four. Chromium offers its own zoom to no DevTools client, so the layout is given its size outright; a
 * window that is resized while zoomed keeps that layout until the factor is set again.
 */
export async function setZoom(contents: HostContents, factor: number): Promise<void> {
  await contents.command('Emulation.clearDeviceMetricsOverride')
  if (factor === 1) return
  const { cssVisualViewport: view } = await contents.command('Page.getLayoutMetrics')
  await contents.command('Emulation.setDeviceMetricsOverride', {
    width: Math.round(view.clientWidth / factor),
    height: Math.round(view.clientHeight / factor),
    deviceScaleFactor: factor,
    scale: factor,
    mobile: false
  })
}
