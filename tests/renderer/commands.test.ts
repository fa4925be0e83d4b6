// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { roles } from '../../src-main/contract/codes/roles'
import { commands, commandsFor } from '../../src-renderer/app/commands/commands'
import { firstPath, pagesFor } from '../../src-renderer/app/pages'

test('no two commands of a role share a key', () => {
  for (const { code } of roles.codes) {
    const keys = commandsFor(code, true).flatMap((command) => command.keys ?? [])
    expect(keys.filter((each, place) => keys.indexOf(each) !== place)).toEqual([])
  }
})

test('every command says what it does and how it is done', () => {
  for (const command of commands) {
    const ways = [command.run, command.page, command.group === 'In a table' ? true : undefined]
    expect(
      ways.filter((way) => way !== undefined),
      command.id
    ).toHaveLength(1)
  }
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

test('an administrator begins at the officers and is offered no casework', () => {
  expect(firstPath('administrator')).toBe('/officers')
  const offered = pagesFor('administrator', false).map(({ path }) => path)
  expect(offered).toEqual(['/officers', '/policy', '/integrity', '/help', '/passphrase'])
  expect(firstPath('desk_officer')).toBe('/today')
})

test('the tour is offered at an invented desk alone', () => {
  for (const { code } of roles.codes) {
    expect(pagesFor(code, true).map(({ path }) => path)).toContain('/tour')
    expect(pagesFor(code, false).map(({ path }) => path)).not.toContain('/tour')
    expect(commandsFor(code, false).map(({ id }) => id)).not.toContain('go/tour')
  }
})

test('locking, help and the palette are there for everybody', () => {
  for (const { code } of roles.codes) {
    expect(commandsFor(code, true).flatMap(({ keys }) => keys ?? [])).toEqual(
      expect.arrayContaining(['Ctrl+L', 'F1', 'Ctrl+K'])
    )
  }
})
