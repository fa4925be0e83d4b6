import { Button, Menu, Popover, UnstyledButton } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { ListFilter } from '../../../../src-main/contract/referral-list'
import { shownDay } from '../../../components'
import { useOfficers } from '../../staff/officers'
import { FilterEditor } from './filter-editor'
import { activeFilters, filterInWords, filterNames, noFilter, withoutFilter, type FilterName } from './filters'
import classes from './list.module.css'

interface Props {
  filter: ListFilter
  onFilter: (filter: ListFilter) => void
}

interface ChipProps extends Props {
  name: FilterName
  words: string | null
  opened: boolean
  onOpened: (opened: boolean) => void
}

function FilterChip({ name, words, filter, onFilter, opened, onOpened }: ChipProps): ReactNode {
  const label = filterNames.find((each) => each.name === name)?.label ?? name
  return (
    <span className={classes.chip}>
      <Popover
        opened={opened}
        onChange={onOpened}
        position="bottom-start"
        trapFocus
        returnFocus
        shadow="md"
        width={300}
      >
        <Popover.Target>
          <UnstyledButton className={classes.chipWords} onClick={() => onOpened(!opened)}>
            <span className={classes.chipName}>{label}:</span> {words ?? 'any'}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Filter by ${label}`} className={classes.editor}>
          <FilterEditor name={name} filter={filter} onFilter={onFilter} />
          <Button size="xs" mt="sm" onClick={() => onOpened(false)}>
            Done
          </Button>
        </Popover.Dropdown>
      </Popover>
      {words === null ? null : (
        <UnstyledButton
          className={classes.chipOff}
          aria-label={`Take away the filter ${label}: ${words}`}
          onClick={() => onFilter(withoutFilter(filter, name))}
        >
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  )
}

/** The filters that are on, each changed in place or taken away, and a way to add more. */
export function FilterChips({ filter, onFilter }: Props): ReactNode {
  const officers = useOfficers()
  const [editing, setEditing] = useState<FilterName | null>(null)
  const words = { day: shownDay, officer: officers.nameOf }
  const active = activeFilters(filter)
  const shown = filterNames.map(({ name }) => name).filter((name) => active.includes(name) || name === editing)
  const others = filterNames.filter(({ name }) => !shown.includes(name))
  return (
    <fieldset className={classes.chips} aria-label="Filters">
      {shown.map((name) => (
        <FilterChip
          key={name}
          name={name}
          words={filterInWords(name, filter, words)}
          filter={filter}
          onFilter={onFilter}
          opened={editing === name}
          onOpened={(opened) => setEditing(opened ? name : null)}
        />
      ))}
      {others.length === 0 ? null : (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
              Add a filter
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ name, label }) => (
              <Menu.Item key={name} onClick={() => setEditing(name)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {active.length > 1 || (active.length === 1 && !active.includes('open')) ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onFilter({ ...noFilter, text: filter.text })}>
          Clear all
        </Button>
      ) : null}
    </fieldset>
  )
}
