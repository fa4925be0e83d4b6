// Module hooks of the host (they run on a thread of their own): `import 'electron'` finds electron.ts.
const electron = new URL('./electron.ts', import.meta.url).href

export function resolve(specifier, context, next) {
  if (specifier === 'electron' || specifier === 'electron/main') return next(electron, context)
  return next(specifier, context)
}
