import type { FileChooser, Page } from 'playwright-core'

/** What has the focus, as a screen reader would name it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return ''
    const labelled = element.getAttribute('aria-labelledby')
    const named = labelled
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    return (element.getAttribute('aria-label') ?? named ?? label ?? element.textContent ?? '').trim()
  })
}

/**
 * Presses Tab until something with this name has the focus.
 * @throws Error naming everything passed, when it does not come
 */
export async function tabTo(page: Page, name: RegExp, most = 90): Promise<void> {
  const passed: string[] = []
  for (let pressed = 0; pressed <= most; pressed++) {
    const now = await focused(page)
    if (name.test(now)) return
    passed.push(now.slice(0, 40))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}: ${passed.join(' | ')}`)
}

/** Tabs to a field and types into it. */
export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Tabs to a button or link and presses it. */
export async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Tabs to a list field, opens it, and goes down to one of its options. */
export async function pick(page: Page, name: RegExp, option: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('listbox').waitFor()
  for (let pressed = 0; pressed < 40; pressed++) {
    const now = page.locator('[role="option"][data-combobox-selected]')
    if ((await now.count()) > 0 && (await now.first().textContent()) === option) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the list has no ${option}`)
}

/** Tabs to a box and ticks it. */
export async function tick(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Space')
}

/** Tabs to the button that opens the system's choice of files, and presses it. */
export async function openChooser(page: Page, name: RegExp, tries = 3): Promise<FileChooser> {
  await tabTo(page, name)
  // On a slow machine the page gives itself the focus after the key was pressed; people press again, and so does this.
  const chooser = page.waitForEvent('filechooser', tries > 1 ? { timeout: 5000 } : {})
  await page.keyboard.press('Enter')
  return tries > 1 ? chooser.catch(() => openChooser(page, name, tries - 1)) : chooser
}
