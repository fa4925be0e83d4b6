import type { Page } from 'playwright-core'

const give = 'globalThis.__name ??= (made) => made'

/** True when the TypeScript loader has wrapped inner functions in __name(…), as tsx does and Vitest does not. */
function wrapsNames(): boolean {
  const sample = function outer(): () => void {
    const inner = (): void => {}
    return inner
  }
  return String(sample).includes('__name')
}

/** Lets functions given to `page.evaluate` by a program that runs under tsx find the loader's __name in the page. */
export async function giveLoaderNames(page: Page): Promise<void> {
  if (!wrapsNames()) return
  await page.addInitScript(give)
  await page.evaluate(give)
}
