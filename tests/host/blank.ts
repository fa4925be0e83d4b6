import type { BrowserWindowConstructorOptions } from 'electron'

/**
 * The empty first document of a window, in its title and background colour. It is a data: address: with an http one
 * its own failing navigation now and then overtakes the first real one.
 */
export function blankPage(options: BrowserWindowConstructorOptions, title: string): string {
  const colour = /^#[0-9a-f]{3,8}$/i.test(options.backgroundColor ?? '') ? options.backgroundColor : '#ffffff'
  const page = `<title>${title.replace(/[<&]/g, '')}</title><body style="background:${colour}">`
  return `data:text/html,${encodeURIComponent(page)}`
}
