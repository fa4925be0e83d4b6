import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {} }))
const { contentSecurityPolicy, pageFile } = await import('../../src-main/shell/page-files')

const folder = resolve('out', 'renderer')

describe('which files the page may load', () => {
  test('its own', () => {
    expect(pageFile(folder, '/')).toBe(join(folder, 'index.html'))
    expect(pageFile(folder, '/assets/index-1a2b.js')).toBe(join(folder, 'assets', 'index-1a2b.js'))
  })

  test.each([
    '/../main/vault.js',
    '/%2e%2e/main/vault.js',
    '/..%2fmain/vault.js',
    '/assets/../../package.json',
    '/a%00.js',
    '/%',
    '//etc/passwd/../../..'
  ])('not %s', (path) => {
    const file = pageFile(folder, path)
    expect(file === null || file.startsWith(folder + sep)).toBe(true)
    expect(file ?? '').not.toContain('vault.js')
  })

  test('never anything outside, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '%2e%2e', 'assets', 'x.js', '%2f', '\\..\\', '%5c..')),
        (parts) => {
          const file = pageFile(folder, `/${parts.join('/')}`)
          expect(file === null || file.startsWith(folder + sep)).toBe(true)
        }
      )
    )
  })
})

test('the policy lets the page run its own scripts and reach nothing else', () => {
  const policy = contentSecurityPolicy('bm9uY2U=')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|http|\*/)
})
