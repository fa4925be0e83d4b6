import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningDesk } from '../journeys/fixture'
import { hostIsHidden, launchSample, modes, seen, soon, type SampleWindow } from './sample-desk'

describe.skipIf(hostIsHidden).each(modes)('The Chromium host and its page, $mode', ({ headless }) => {
  let desk: RunningDesk

  beforeAll(async () => {
    desk = await launchSample({ headless })
  })
  afterAll(() => desk.close())

  test('runs the page with the preload before it and the window named after it', async () => {
    const { page } = desk
    expect(await page.textContent('#from-script')).toBe('The script ran.')
    const atStart = await page.evaluate(() => (window as unknown as SampleWindow).atStart)
    expect(atStart).toEqual({ sample: 'object', sum: 5 })
    const told = await desk.evaluate(({ app, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return [app.name, app.getVersion(), app.isPackaged, window?.webContents.getURL(), window?.isVisible()]
    })
    expect(told).toEqual(['Host sample', '1.2.3', false, 'app://desk/index.html', true])
    await soon(async () => {
      expect(await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
        'Sample page'
      )
    })
  })

  test('says which of the two it is, and the versions of what it stands in for', async () => {
    const told = await desk.evaluate(() => [process.env['FOCUS_DESK_HOST'], process.type, process.versions['electron']])
    expect(told).toEqual(['Chromium host', 'browser', expect.stringMatching(/^\d+\.\d+\.\d+$/)])
    expect(await desk.evaluate(() => process.versions['chrome'])).toMatch(/^\d+\.\d+/)
  })

  test('keeps the preload and the way to main out of the page', async () => {
    const names = ['preloadSecret', 'require', 'process', 'module', 'focusDeskHostSend', 'focusDeskHostDeliver']
    const types = await desk.page.evaluate((all) => all.map((name) => typeof (window as never)[name]), names)
    expect(types).toEqual(names.map(() => 'undefined'))
    const own = await desk.page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /focusDesk|electron|preloadSecret/i.test(name))
    )
    expect(own).toEqual([])
    const frozen = await desk.page.evaluate(() => {
      const before = (window as unknown as SampleWindow).sample
      Reflect.set(window, 'sample', 1)
      Reflect.set(before, 'add', 1)
      return Object.isFrozen(before) && (window as unknown as SampleWindow).sample === before && before.add(1, 1) === 2
    })
    expect(frozen).toBe(true)
  })

  test('carries calls, callbacks, promises and errors between the two worlds', async () => {
    const told = await desk.page.evaluate(async () => {
      const { sample: api } = window as unknown as SampleWindow
      let thrown: unknown
      try {
        api.fail()
      } catch (error) {
        thrown = error
      }
      const { name, message } = thrown as Error
      return { each: await api.each([1, 2], (value) => value * 10), thrown: [thrown instanceof Error, name, message] }
    })
    expect(told).toEqual({ each: [10, 20], thrown: [true, 'RangeError', 'at once'] })
  })

  test('carries every kind of structured value to main and back', async () => {
    const same = await desk.page.evaluate(async () => {
      const { sample: api } = window as unknown as SampleWindow
      const sent = {
        date: new Date(1234.5),
        map: new Map<unknown, unknown>([
          [1, new Uint8Array([1, 255])],
          ['two', new Set([null, -0])]
        ]),
        bytes: new Uint8Array([9, 8, 7, 6]).subarray(1, 3),
        words: new Uint16Array([1, 65535]),
        nothing: undefined,
        numbers: [Number.NaN, Infinity, -Infinity, 1e300],
        large: 2n ** 80n,
        pattern: /a.b/giu,
        error: new TypeError('kept'),
        name: 'Łukasz O’Neill אבג 🙂',
        '~': 'date',
        list: [[], {}, [{ deep: [1] }]]
      }
      const back = (await api.invoke('echo', sent)) as typeof sent
      const set = back.map.get('two') as Set<unknown>
      return [
        back.date instanceof Date && back.date.getTime() === sent.date.getTime(),
        String(back.map.get(1)) === '1,255' &&
          set.has(null) &&
          [...set].some((value) => Object.is(value, -0) || value === 0),
        back.bytes instanceof Uint8Array && String(back.bytes) === '8,7',
        back.words instanceof Uint16Array && String(back.words) === '1,65535',
        'nothing' in back && back.nothing === undefined,
        Number.isNaN(back.numbers[0]) && String(back.numbers.slice(1)) === 'Infinity,-Infinity,1e+300',
        back.large === sent.large && String(back.pattern) === '/a.b/giu',
        back.error instanceof Error && back.error.name === 'TypeError' && back.error.message === 'kept',
        back.name === sent.name && back['~'] === 'date' && JSON.stringify(back.list) === JSON.stringify(sent.list)
      ]
    })
    expect(same).toEqual(same.map(() => true))
    expect(await desk.page.evaluate(() => (window as unknown as SampleWindow).sample.invoke('echo'))).toBeUndefined()
  })

  test('carries refusals in Electron’s words', async () => {
    const refusal = (channel: string, value?: unknown): Promise<string> =>
      desk.page.evaluate(
        ([name, given]) =>
          (window as unknown as SampleWindow).sample.invoke(name as string, given).then(
            () => 'answered',
            (error: Error) => error.message
          ),
        [channel, value]
      )
    expect(await refusal('refuse')).toBe("Error invoking remote method 'refuse': TypeError: not today")
    expect(await refusal('none')).toBe("Error invoking remote method 'none': Error: No handler registered for 'none'")
    const uncloned = await desk.page.evaluate(() =>
      (window as unknown as SampleWindow).sample
        .invoke('echo', { go: () => 1 })
        .then(() => 'answered')
        .catch((error: Error) => error.message)
    )
    expect(uncloned).toBe('An object could not be cloned.')
  })

  test('brings what main sends to the page', async () => {
    await desk.page.evaluate(() => {
      const stop = (window as unknown as SampleWindow).sample.listen((value) => {
        stop()
        Reflect.set(window, 'heard', (value as Map<string, number>).get('late'))
      })
    })
    const heard = (): Promise<unknown> => desk.page.evaluate(() => Reflect.get(window, 'heard') as unknown)
    for (const number of [3, 4]) {
      await desk.evaluate(({ BrowserWindow }, late) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('news', new Map([['late', late]]))
      }, number)
      await soon(async () => expect(await heard()).toBe(3))
    }
  })

  test('enforces the Content-Security-Policy', async () => {
    const { page } = desk
    // Evaluated code is exempt from the policy, so the page is made to load and run things itself.
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruder = 1'
      document.head.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/a.png"><p style="color: red">x</p>')
    })
    const broken = async (): Promise<string[]> => page.evaluate(() => (window as unknown as SampleWindow).violations)
    await soon(async () =>
      expect(await broken()).toEqual(expect.arrayContaining(['script-src-elem', 'img-src', 'style-src-attr']))
    )
    expect(await page.evaluate(() => Reflect.get(window, 'intruder') as unknown)).toBeUndefined()
  })

  test('lets nothing foreign in and nothing out', async () => {
    const { page } = desk
    const fetched = page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        (error: Error) => error.name
      )
    )
    expect(await fetched).toBe('TypeError')
    const opened = await page.evaluate(() => window.open('https://example.org/window'))
    expect(opened).toBeNull()
    await page.click('#other-window')
    await page.click('#outside')
    await page.click('#mail')
    await page.evaluate(() => {
      location.href = 'https://example.org/leave'
    })
    await soon(async () => {
      const { opened: wishes, left } = await seen(desk)
      expect(wishes).toEqual(['https://example.org/window', 'https://example.org/new'])
      expect(left).toEqual(['https://example.org/help', 'mailto:someone@example.org', 'https://example.org/leave'])
    })
    expect(await page.evaluate(() => location.pathname)).toBe('/index.html')
    expect(page.context().pages()).toHaveLength(1)
  })

  test('asks main about every request, and fails those no handler answers', async () => {
    // From a context without a policy: a blob worker of the page would be under the page's own.
    const session = await desk.page.context().newCDPSession(desk.page)
    const { frameTree } = await session.send('Page.getFrameTree')
    await session.send('Page.setBypassCSP', { enabled: true })
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: "fetch('http://example.org/asked').then(() => 'answered', () => 'failed')",
      awaitPromise: true
    })
    await session.send('Page.setBypassCSP', { enabled: false })
    await session.detach()
    expect(result.value).toBe('failed')
    expect((await seen(desk)).requests).toEqual(expect.arrayContaining(['app://desk/index.html', 'app://desk/page.js']))
  })

  test('grants no permission the product’s handlers refuse', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
      const all = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
      return all.map(({ state }) => state)
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
    const found = await desk.page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('found'),
            (error) => resolve(error.code)
          )
        })
    )
    expect(found).toBe(1)
  })
})
