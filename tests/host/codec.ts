/** What a structured value looks like as JSON: anything JSON has no word for is `{ '~': kind, is: … }`. */
export type Encoded = null | boolean | number | string | Encoded[] | { [key: string]: Encoded }

/** Turns values that may be structured-cloned into JSON-safe ones and back; functions and symbols are refused. */
export interface Codec {
  encode(value: unknown): Encoded
  decode(value: Encoded): unknown
}

/** Bytes to base64 and back; each side of the wire has its own fast way. */
export interface ByteText {
  toText(bytes: Uint8Array): string
  toBytes(text: string): Uint8Array
}

/**
 * Makes a codec. This function's text also runs inside the page's isolated world, so it uses nothing from outside
 * itself but `byteText`. A value that contains itself is refused: nothing the desk sends does.
 */
export function makeCodec(byteText: ByteText): Codec {
  const mark = '~'
  const views: Record<string, new (buffer: ArrayBufferLike) => ArrayBufferView> = {
    Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView
  } // prettier-ignore
  const open = new Set<object>()
  const tagged = (kind: string, is: Encoded): Encoded => ({ [mark]: kind, is })
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  function encodeView(view: ArrayBufferView): Encoded {
    const kind =
      view instanceof Uint8Array
        ? 'Uint8Array'
        : (Object.keys(views).find((name) => name === view.constructor.name) ?? refuse())
    return tagged('view', [kind, byteText.toText(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))])
  }

  function encodeObject(value: object): Encoded {
    if (Array.isArray(value)) return value.map(encode)
    if (ArrayBuffer.isView(value)) return encodeView(value)
    if (value instanceof ArrayBuffer) return tagged('buffer', byteText.toText(new Uint8Array(value)))
    if (value instanceof Date) return tagged('date', encode(value.getTime()))
    if (value instanceof RegExp) return tagged('pattern', [value.source, value.flags])
    if (value instanceof Map)
      return tagged(
        'map',
        [...value].map(([key, of]) => [encode(key), encode(of)])
      )
    if (value instanceof Set) return tagged('set', [...value].map(encode))
    if (value instanceof Error) return tagged('error', [value.name, value.message, value.stack ?? ''])
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return refuse()
    const fields = Object.entries(value)
    if (mark in value)
      return tagged(
        'record',
        fields.map(([name, of]) => [name, encode(of)])
      )
    return Object.fromEntries(fields.map(([name, of]) => [name, encode(of)]))
  }

  function encode(value: unknown): Encoded {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return tagged('undefined', null)
    if (typeof value === 'number') {
      if (Number.isFinite(value) && !Object.is(value, -0)) return value
      return tagged('number', Object.is(value, -0) ? '-0' : String(value))
    }
    if (typeof value === 'bigint') return tagged('bigint', String(value))
    if (typeof value !== 'object') return refuse()
    if (open.has(value)) throw new Error('A value that contains itself cannot be sent in the Chromium host.')
    open.add(value)
    try {
      return encodeObject(value)
    } finally {
      open.delete(value)
    }
  }

  function decodeError([name, message, stack]: string[]): Error {
    const error = new Error(message)
    if (name !== undefined && name !== 'Error') error.name = name
    if (stack) error.stack = stack
    return error
  }

  const makers: Record<string, (is: never) => unknown> = {
    undefined: () => undefined,
    number: Number,
    bigint: BigInt,
    date: (is: Encoded) => new Date(decode(is) as number),
    pattern: ([source, flags]: [string, string]) => new RegExp(source, flags),
    buffer: (is: string) => byteText.toBytes(is).buffer,
    map: (is: [Encoded, Encoded][]) => new Map(is.map(([key, of]) => [decode(key), decode(of)])),
    set: (is: Encoded[]) => new Set(is.map(decode)),
    record: (is: [string, Encoded][]) => Object.fromEntries(is.map(([name, of]) => [name, decode(of)])),
    error: decodeError,
    view: ([kind, text]: [string, string]) => {
      const bytes = byteText.toBytes(text)
      const View = views[kind]
      return View ? new View(bytes.buffer) : bytes
    }
  }

  function decode(value: Encoded): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    const kind = value[mark]
    if (kind === undefined) return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, decode(of)]))
    const make = makers[String(kind)]
    if (!make) throw new Error(`Unknown kind of value on the wire: ${String(kind)}`)
    return make(value['is'] as never)
  }

  return { encode, decode }
}

/** The codec of the main process. */
export const codec = makeCodec({
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => Uint8Array.from(Buffer.from(text, 'base64'))
})
