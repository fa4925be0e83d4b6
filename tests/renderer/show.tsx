import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { DeskEvent } from '../../src-main/contract/events'
import { answers } from '../../src-renderer/api'
import { theme } from '../../src-renderer/app/theme/theme'

type Answering = (input: never) => unknown

/** Gives the page a program that answers as told, notes what it was asked, and can tell events. */
export function answerWith(table: Readonly<Record<string, Answering>>): {
  asked: { name: string; input: unknown }[]
  tell(event: DeskEvent): void
} {
  const asked: { name: string; input: unknown }[] = []
  const listeners = new Set<(event: DeskEvent) => void>()
  window.desk = {
    async call(name, input) {
      asked.push({ name, input })
      const answer = table[name]
      if (!answer) return { ok: false, error: { code: 'FD-TEST-01', message: `Nobody answers ${name}.` } }
      return { ok: true, value: await answer(input as never) }
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
  return { asked, tell: (event) => listeners.forEach((listener) => listener(event)) }
}

/** Browser parts that jsdom lacks and Mantine looks for. */
function completeBrowser(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })
  window.matchMedia ??= (media: string) =>
    ({
      matches: false,
      media,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {}
    }) as never
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never
}

/** Shows a part of the page in jsdom, inside the program's own theme. */
export async function show(part: ReactNode): Promise<{ root: HTMLElement; end(): void }> {
  completeBrowser()
  const root = document.createElement('main')
  root.id = 'overlays'
  document.body.append(root)
  const place = document.createElement('div')
  root.append(place)
  let shown: Root | undefined
  await act(async () => {
    shown = createRoot(place)
    shown.render(
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={answers}>{part}</QueryClientProvider>
      </MantineProvider>
    )
  })
  return {
    root,
    end() {
      act(() => shown?.unmount())
      root.remove()
      answers.clear()
    }
  }
}

/** Types into a field as React hears it. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Presses the button with these words. */
export async function press(root: HTMLElement, words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)
  if (!button) throw new Error(`there is no button "${words}"`)
  await act(async () => button.click())
}
