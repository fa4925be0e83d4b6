import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningDesk } from '../journeys/fixture'
import { hostIsHidden, launchSample, modes, seen, soon, workerOf, type SampleWindow } from './sample-desk'

describe.skipIf(hostIsHidden).each(modes)('What the Chromium host offers main, $mode', ({ headless }) => {
  let desk: RunningDesk

  beforeAll(async () => {
    desk = await launchSample({ headless })
  })
  afterAll(() => desk.close())

  test('takes Chromium’s own shortcuts away, after the page has seen them', async () => {
    const { page } = desk
    const press = (key: string, ...held: string[]): Promise<boolean[]> =>
      page.evaluate(
        ([name, ctrlKey, shiftKey]) => {
          const told: boolean[] = []
          const note = (event: Event): number => told.push(event.defaultPrevented)
          window.addEventListener('keydown', note, { once: true })
          const event = new KeyboardEvent('keydown', { key: name, ctrlKey, shiftKey, bubbles: true, cancelable: true })
          document.body.dispatchEvent(event)
          return [...told, event.defaultPrevented]
        },
        [key, held.includes('Control'), held.includes('Shift')] as const
      )
    for (const key of ['w', 't', 'n', 'r', 'p', 'f', 'l', '+', '0', 'Tab']) {
      expect([key, await press(key, 'Control')]).toEqual([key, [false, true]])
    }
    expect(await press('I', 'Control', 'Shift')).toEqual([false, true])
    for (const key of ['F1', 'F5', 'F12']) expect([key, await press(key)]).toEqual([key, [false, true]])
    for (const key of ['a', 'c', 'v', 'x', 'y', 'z', 'ArrowLeft', 'Backspace']) {
      expect([key, await press(key, 'Control')]).toEqual([key, [false, false]])
    }
    for (const key of ['a', 'F2', 'Tab', 'Escape']) expect([key, await press(key)]).toEqual([key, [false, false]])
  })

  test('clicks the menu line whose accelerator is pressed', async () => {
    await desk.evaluate(({ Menu }) => {
      const click = (): void => {
        Reflect.set(globalThis, 'clicked', true)
      }
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([{ label: 'Desk', submenu: [{ label: 'Lock', accelerator: 'CmdOrCtrl+L', click }] }])
      )
    })
    await desk.page.keyboard.press('Control+l')
    await soon(async () => expect(await desk.evaluate(() => Reflect.get(globalThis, 'clicked') as unknown)).toBe(true))
    await desk.evaluate(({ Menu }) => Menu.setApplicationMenu(null))
  })

  test('shows the theme main chooses', async () => {
    const dark = (): Promise<boolean> => desk.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await dark()).toBe(false)
    for (const theme of ['dark', 'light'] as const) {
      await desk.evaluate(({ nativeTheme }, chosen) => {
        nativeTheme.themeSource = chosen
      }, theme)
      await soon(async () => expect(await dark()).toBe(theme === 'dark'))
    }
  })

  test('zooms so that the layout takes part', async () => {
    const width = (): Promise<number> => desk.page.evaluate(() => innerWidth)
    const before = await width()
    const zoom = (factor: number): Promise<void> =>
      desk.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
    await zoom(2)
    await soon(async () => expect(await width()).toBe(Math.round(before / 2)))
    expect(await desk.page.evaluate(() => devicePixelRatio)).toBe(2)
    await zoom(1)
    await soon(async () => expect(await width()).toBe(before))
  })

  test('answers dialogs nobody can see, and keeps the clipboard to itself', async () => {
    const told = await desk.evaluate(async ({ clipboard, dialog }) => {
      await clipboard.writeText('copied')
      const copied = await clipboard.readText()
      clipboard.clear()
      return {
        open: await dialog.showOpenDialog({ properties: ['openFile'] }),
        save: await dialog.showSaveDialog({ defaultPath: '/elsewhere/report.csv' }),
        box: await dialog.showMessageBox({ message: 'Sure?', buttons: ['Yes', 'No'], cancelId: 1 }),
        copied,
        left: await clipboard.readText()
      }
    })
    expect(told).toEqual({
      open: { canceled: true, filePaths: [] },
      save: { canceled: false, filePath: join(desk.userData, 'saved', 'report.csv') },
      box: { response: 1, checkboxChecked: false },
      copied: 'copied',
      left: ''
    })
  })

  test('runs a utility process, and tells its end', async () => {
    const back = await desk.page.evaluate(() =>
      (window as unknown as SampleWindow).sample.invoke('work', new Map([[1, 2n]]))
    )
    expect(back).toMatchObject({ ports: 0, words: ['first'], type: 'utility' })
    expect(await workerOf(desk)).toBeGreaterThan(0)
    await desk.evaluate(() => (globalThis as unknown as { worker: { kill(): void } }).worker.kill())
    await soon(async () => expect((await seen(desk)).exits).toEqual([15]))
    expect(await workerOf(desk)).toBeUndefined()
  })

  test('says so when the page’s process dies, and loads it again', async () => {
    await desk.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('render-process-gone', (_event, { reason }) => Reflect.set(globalThis, 'gone', reason))
    })
    const session = await desk.page.context().newCDPSession(desk.page)
    session.send('Page.crash').catch(() => undefined)
    await soon(async () =>
      expect(await desk.evaluate(() => Reflect.get(globalThis, 'gone') as unknown)).toBe('crashed')
    )
  })
})
