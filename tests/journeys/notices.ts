import type { Page } from 'playwright-core'

/** Puts the notices away that stand over the corner of the page. One that goes away by itself meanwhile needs no click. */
export async function closeNotices(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close this notice', exact: true })
  while ((await close.count()) > 0) {
    await close
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined)
    await page.waitForTimeout(300)
  }
}
