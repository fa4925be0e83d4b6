/** A value on its way between the two worlds; functions and promises travel as numbers that stand for them. */
type Packed =
  | ['value', unknown]
  | ['list', Packed[]]
  | ['record', [string, Packed][]]
  | ['error', string, string]
  | ['function', number]
  | ['promise', number]

type Post =
  | { kind: 'call'; made: number; call: number; given: Packed[] }
  | { kind: 'returned'; call: number; result: Packed }
  | { kind: 'thrown'; call: number; result: Packed }
  | { kind: 'fulfilled'; promise: number; result: Packed }
  | { kind: 'rejected'; promise: number; result: Packed }
  | { kind: 'note'; topic: string; value: Packed }

type AnyFunction = (...given: unknown[]) => unknown

/** One side's end of the bridge: named notes with any value in them. */
export interface Bridge {
  tell(topic: string, value: unknown): void
  listen(topic: string, listener: (value: unknown) => void): void
}

/**
 * Makes one end of the bridge between the page's world and the isolated world: what Electron's contextBridge does.
 * Both worlds hold the same detached element, which no page script ever sees. Messages are events on it: Chromium
 * clones an event's `detail` from world to world, and delivers at once, so plain functions return and throw as if
 * they were called directly.
 *
 * This function's text runs in both worlds, so it uses nothing from outside itself.
 */
export function makeBridge(element: Element, mine: string, theirs: string): Bridge {
  const functions = new Map<number, AnyFunction>()
  const numbers = new WeakMap<AnyFunction, number>()
  const stands = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  const results = new Map<number, { thrown: boolean; result: Packed }>()
  const listeners = new Map<string, (value: unknown) => void>()
  let last = 0

  function post(message: Post): void {
    element.dispatchEvent(new CustomEvent(theirs, { detail: message }))
  }

  function numberOf(called: AnyFunction): number {
    const known = numbers.get(called)
    if (known !== undefined) return known
    last += 1
    numbers.set(called, last)
    functions.set(last, called)
    return last
  }

  function packPromise(promised: Promise<unknown>): Packed {
    last += 1
    const promise = last
    promised
      .then((value) => post({ kind: 'fulfilled', promise, result: pack(value) }))
      .catch((reason: unknown) => post({ kind: 'rejected', promise, result: pack(reason) }))
    return ['promise', promise]
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return ['function', numberOf(value as AnyFunction)]
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge')
    if (value === null || typeof value !== 'object') return ['value', value]
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof Node) throw new TypeError('A DOM node cannot cross the context bridge of the Chromium host')
    if (Array.isArray(value)) return ['list', value.map(pack)]
    const kind = Object.prototype.toString.call(value)
    if (kind !== '[object Object]') return ['value', value]
    return ['record', Object.entries(value).map(([name, of]) => [name, pack(of)])]
  }

  function standIn(made: number): AnyFunction {
    const known = stands.get(made)
    if (known) return known
    const stand: AnyFunction = (...given) => call(made, given)
    stands.set(made, stand)
    return stand
  }

  function unpackError(name: string, message: string): Error {
    const error = new Error(message)
    if (name !== 'Error') error.name = name
    return error
  }

  function unpack(packed: Packed): unknown {
    switch (packed[0]) {
      case 'value':
        return packed[1]
      case 'list':
        return packed[1].map(unpack)
      case 'record':
        return Object.fromEntries(packed[1].map(([name, of]) => [name, unpack(of)]))
      case 'error':
        return unpackError(packed[1], packed[2])
      case 'function':
        return standIn(packed[1])
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed[1], { resolve, reject }))
    }
  }

  function call(made: number, given: unknown[]): unknown {
    last += 1
    const number = last
    post({ kind: 'call', made, call: number, given: given.map(pack) })
    const answer = results.get(number)
    results.delete(number)
    if (!answer) throw new Error('The other side of the context bridge did not answer')
    if (answer.thrown) throw unpack(answer.result)
    return unpack(answer.result)
  }

  function answerCall(message: Post & { kind: 'call' }): void {
    try {
      const result = pack(functions.get(message.made)?.(...message.given.map(unpack)))
      post({ kind: 'returned', call: message.call, result })
    } catch (error) {
      post({ kind: 'thrown', call: message.call, result: pack(error) })
    }
  }

  function settle(promise: number, how: 'resolve' | 'reject', result: Packed): void {
    const waiting = promises.get(promise)
    promises.delete(promise)
    waiting?.[how](unpack(result))
  }

  element.addEventListener(mine, (event) => {
    const message = (event as CustomEvent<Post>).detail
    if (message.kind === 'call') answerCall(message)
    else if (message.kind === 'fulfilled') settle(message.promise, 'resolve', message.result)
    else if (message.kind === 'rejected') settle(message.promise, 'reject', message.result)
    else if (message.kind === 'note') listeners.get(message.topic)?.(unpack(message.value))
    else results.set(message.call, { thrown: message.kind === 'thrown', result: message.result })
  })

  return {
    tell: (topic, value) => post({ kind: 'note', topic, value: pack(value) }),
    listen: (topic, listener) => listeners.set(topic, listener)
  }
}
