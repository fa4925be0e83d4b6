import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useSession } from '../../api'
import { CASEWORK } from '../../../src-main/contract/codes/roles'
import { askPaletteSearch, attachedRun, KeyHint, usePageCommandsVersion } from '../../components'
import { commandsFor, type Command } from './commands'
import { useDoing } from './use-doing'

const ORDER: readonly Command['group'][] = ['On this page', 'Go to', 'This desk']

/** Ctrl+K: every command that can be done now, and a search among referrals. */
export function CommandPalette(): ReactNode {
  const { officer, demonstration } = useSession()
  const doing = useDoing()
  const [query, setQuery] = useState('')
  usePageCommandsVersion()
  const mayWork = (CASEWORK as readonly string[]).includes(officer.role)
  const words = query.trim().toLowerCase().split(/\s+/)
  const possible = commandsFor(officer.role, demonstration !== false)
    .filter((command) => command.id !== 'palette')
    .flatMap((command) => {
      const run = command.page ? attachedRun(command.page) : command.run
      const matches = words.every((word) => command.label.toLowerCase().includes(word))
      return run && matches ? [{ ...command, run }] : []
    })
  const search: SpotlightActionGroupData[] =
    mayWork && query.trim() !== ''
      ? [
          {
            group: 'Referrals',
            actions: [
              {
                id: 'search-referrals',
                label: `Look for “${query.trim()}” in referrals`,
                leftSection: <IconSearch size={18} aria-hidden />,
                onClick: () => {
                  askPaletteSearch(query.trim())
                  doing.go('/referrals')
                }
              }
            ]
          }
        ]
      : []
  const groups: SpotlightActionGroupData[] = ORDER.map((group) => ({
    group,
    actions: possible
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.id,
        label: command.label,
        onClick: () => command.run(doing),
        rightSection: command.keys?.[0] ? <KeyHint keys={command.keys[0]} /> : null
      }))
  }))
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={[...groups, ...search].filter(({ actions }) => actions.length > 0)}
      filter={(_query, actions) => actions}
      nothingFound="Nothing like this can be done here."
      scrollable
      maxHeight={420}
      centered={false}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Search or do anything' } }}
      transitionProps={{ duration: 0 }}
      searchProps={{
        placeholder: mayWork ? 'Search referrals, or type what you want to do' : 'Type what you want to do',
        'aria-label': 'Search or do anything',
        leftSection: <IconSearch size={18} aria-hidden />
      }}
    />
  )
}
