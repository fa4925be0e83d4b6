import type { CustomScheme, Protocol } from 'electron'
import { registerScheme } from './addresses'

type SchemeHandler = Parameters<Protocol['handle']>[1]

const handlers = new Map<string, SchemeHandler>()
let ready = false

/** Tells this module that the app is ready: schemes may no longer be registered. */
export function schemesAreFixed(): void {
  ready = true
}

/** The product's handler for an address, if it has one. */
export function handlerFor(address: string): SchemeHandler | undefined {
  return handlers.get(address.slice(0, address.indexOf(':')))
}

/** Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) registerScheme(scheme)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error('The scheme has been intercepted')
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme)
} satisfies Partial<Protocol>
