import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeWhereAsked } from '../../src-main/shell/saving'

let chosen: { canceled: boolean; filePath: string }
vi.mock('electron', () => ({ dialog: { showSaveDialog: () => Promise.resolve(chosen) } }))

const window = {} as BrowserWindow
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saving-'))
  chosen = { canceled: false, filePath: join(folder, 'list.csv') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(make = () => Promise.resolve(Buffer.from('words'))) {
  return { name: 'list.csv', make: vi.fn(make), onNotWritten: vi.fn(() => Promise.resolve()) }
}

test('what is made is written whole under the chosen name', async () => {
  expect(await makeWhereAsked(window, file())).toEqual({ saved: true, as: 'list.csv' })
  expect(readdirSync(folder)).toEqual(['list.csv'])
  expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('words')
})

test('without a place nothing is made', async () => {
  chosen.canceled = true
  const asked = file()
  expect(await makeWhereAsked(window, asked)).toEqual({ saved: false })
  expect(asked.make).not.toHaveBeenCalled()
})

test('a place that cannot be written is refused before anything is made', async () => {
  chosen.filePath = join(folder, 'nowhere', 'list.csv')
  const asked = file()
  await expect(makeWhereAsked(window, asked)).rejects.toMatchObject({ error: { code: 'FD-SAV-01' } })
  expect(asked.make).not.toHaveBeenCalled()
  expect(readdirSync(folder)).toEqual([])
})

test('stopped while it is made, no half file stays', async () => {
  const asked = file(() => Promise.reject(new Error('stopped')))
  await expect(makeWhereAsked(window, asked)).rejects.toThrow('stopped')
  expect(readdirSync(folder)).toEqual([])
  expect(asked.onNotWritten).not.toHaveBeenCalled()
})

test('not written after it was made: no half file stays, and the vault is told', async () => {
  mkdirSync(chosen.filePath)
  const asked = file()
  await expect(makeWhereAsked(window, asked)).rejects.toMatchObject({ error: { code: 'FD-SAV-01' } })
  expect(readdirSync(folder)).toEqual(['list.csv'])
  expect(asked.onNotWritten).toHaveBeenCalledTimes(1)
})
