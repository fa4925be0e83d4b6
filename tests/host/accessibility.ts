import axe from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Checks what the page shows now with axe-core: WCAG 2.2 A and AA, and axe's best practices.
 * @param where what the page shows, for the message
 * @throws Error naming each rule that is broken and the elements that break it
 */
export async function checkAccessibility(page: Page, where: string): Promise<void> {
  // Evaluated by the DevTools protocol, to which the page's Content-Security-Policy does not apply.
  await page.evaluate(axe.source)
  const results = await page.evaluate((values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    return inPage.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, tags)
  if (results.violations.length === 0) return
  const lines = results.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join('; ')
    return `  ${id} (${impact}): ${help}: ${places}`
  })
  throw new Error(`Not accessible: ${where}\n${lines.join('\n')}`)
}
