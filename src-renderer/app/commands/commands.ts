import { EVERYONE, type Role } from '../../../src-main/contract/codes/roles'
import type { PageCommandId } from '../../components'
import { pages } from '../pages'

/** What a command may do to the desk. */
export interface Doing {
  go(path: string): void
  openPalette(): void
  openShortcuts(): void
  toggleScheme(): void
  lock(): void
}

export interface Command {
  id: string
  label: string
  group: 'Go to' | 'On this page' | 'This desk' | 'In a table'
  roles: readonly Role[]
  /** True for what is there at an invented desk alone. */
  inventedOnly?: true
  /** Any of these keys. */
  keys?: readonly string[]
  /** What it does; or the page that is shown does it (`page`); or it is part of how tables work and stands here for the help alone. */
  run?: (desk: Doing) => void
  page?: PageCommandId
}

/** Every command of the program: the palette, the shortcuts and the help are made from this one table. */
export const commands: readonly Command[] = [
  ...pages.map(({ path, label, roles, keys, inventedOnly }): Command => ({
    id: `go${path}`,
    label,
    group: 'Go to',
    roles,
    ...(keys === undefined ? {} : { keys: [keys] }),
    ...(inventedOnly ? { inventedOnly } : {}),
    run: (desk) => desk.go(path)
  })),
  {
    id: 'find',
    label: 'Find in this list',
    group: 'On this page',
    roles: EVERYONE,
    keys: ['/', 'Ctrl+F'],
    page: 'find'
  },
  {
    id: 'send',
    label: 'Save or send this form',
    group: 'On this page',
    roles: EVERYONE,
    keys: ['Ctrl+Enter'],
    page: 'send'
  },
  {
    id: 'edit',
    label: 'Edit the fields of this case',
    group: 'On this page',
    roles: EVERYONE,
    keys: ['Alt+E'],
    page: 'edit'
  },
  {
    id: 'note',
    label: 'Add a note to this case',
    group: 'On this page',
    roles: EVERYONE,
    keys: ['Alt+N'],
    page: 'note'
  },
  { id: 'task', label: 'Raise a task', group: 'On this page', roles: EVERYONE, keys: ['Alt+T'], page: 'task' },
  { id: 'rows', label: 'Move from row to row', group: 'In a table', roles: EVERYONE, keys: ['↑', '↓'] },
  { id: 'pages', label: 'Move by a screenful', group: 'In a table', roles: EVERYONE, keys: ['Page Up', 'Page Down'] },
  { id: 'ends', label: 'First row, last row', group: 'In a table', roles: EVERYONE, keys: ['Home', 'End'] },
  { id: 'open', label: 'Open the row', group: 'In a table', roles: EVERYONE, keys: ['Enter'] },
  { id: 'preview', label: 'Look at the row beside the list', group: 'In a table', roles: EVERYONE, keys: ['Space'] },
  {
    id: 'palette',
    label: 'Search or do anything',
    group: 'This desk',
    roles: EVERYONE,
    keys: ['Ctrl+K'],
    run: (desk) => desk.openPalette()
  },
  {
    id: 'lock',
    label: 'Lock the desk',
    group: 'This desk',
    roles: EVERYONE,
    keys: ['Ctrl+L'],
    run: (desk) => desk.lock()
  },
  {
    id: 'shortcuts',
    label: 'Show the keyboard shortcuts',
    group: 'This desk',
    roles: EVERYONE,
    keys: ['F1'],
    run: (desk) => desk.openShortcuts()
  },
  {
    id: 'scheme',
    label: 'Change between light and dark',
    group: 'This desk',
    roles: EVERYONE,
    run: (desk) => desk.toggleScheme()
  }
]

/** The commands of a role, at a real desk or an invented one. */
export function commandsFor(role: Role, invented: boolean): readonly Command[] {
  return commands.filter((command) => command.roles.includes(role) && (invented || command.inventedOnly !== true))
}
