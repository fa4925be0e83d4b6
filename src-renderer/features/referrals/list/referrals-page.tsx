import { Button, Group, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { ListRow } from '../../../../src-main/contract/referral-views'
import {
  DataTable,
  EmptyState,
  FaultNotice,
  KeyHint,
  Page,
  useMarking,
  usePageCommand,
  usePaletteSearch
} from '../../../components'
import { TakeList } from '../../lists'
import { columns } from './columns'
import { FilterChips } from './filter-chips'
import { activeFilters, noFilter, openFilter, sameFilter } from './filters'
import { Preview } from './preview'
import { SavedViews } from './saved-views'
import { useList, type List } from './use-list'
import type { Sort } from './views'
import { totalInWords } from './windows'
import classes from './list.module.css'

const actions = (
  <>
    <Button component={Link} href="/intake" variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
      Bring in a file
    </Button>
    <Button component={Link} href="/receive" leftSection={<IconPlus size={16} aria-hidden />}>
      Receive a referral
    </Button>
  </>
)

function Nothing({ list }: { list: List }): ReactNode {
  if (sameFilter(list.filter, openFilter) || sameFilter(list.filter, noFilter)) {
    return (
      <EmptyState title="No open referrals" actions={actions}>
        Receive one by hand, or bring in the spreadsheet this desk has kept so far.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing found"
      actions={
        <>
          <Button variant="default" onClick={() => list.setFilter(openFilter)}>
            Show all open ones
          </Button>
          <Button variant="subtle" onClick={() => list.setFilter(noFilter)}>
            Show closed ones too
          </Button>
        </>
      }
    >
      {list.filter.text === ''
        ? 'No referral passes these filters.'
        : 'Try fewer letters, another spelling, or fewer filters.'}
    </EmptyState>
  )
}

function Search({ list, onDown }: { list: List; onDown: () => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  usePageCommand('find', () => {
    input.current?.focus()
    input.current?.select()
  })
  usePaletteSearch((text) => list.setFilter({ ...noFilter, text }))
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && list.filter.text !== '') list.setFilter({ ...list.filter, text: '' })
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label="Search referrals"
      placeholder="Name, reference, school, words of the concern"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<KeyHint keys="/" />}
      value={list.filter.text}
      onChange={(event) => list.setFilter({ ...list.filter, text: event.currentTarget.value })}
      onKeyDown={press}
      className={classes.search ?? ''}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Every referral of the desk: found, filtered, sorted, opened. */
export function ReferralsPage(): ReactNode {
  const list = useList()
  const [, navigate] = useLocation()
  const [looking, setLooking] = useState<ListRow | null>(null)
  const [visible, setVisible] = useState<string[]>([])
  const body = useRef<HTMLDivElement>(null)
  useMarking(list.answer?.marking)
  const { by, direction } = list.sort
  const sortBy = (next: string): void =>
    list.setSort({ by: next as Sort['by'], direction: next === by && direction === 'up' ? 'down' : 'up' })
  const filtered = list.filter.text !== '' || activeFilters(list.filter).some((name) => name !== 'open')
  return (
    <Page title="Referrals" width="full" actions={actions}>
      <div className={classes.page}>
        <SavedViews filter={list.filter} sort={list.sort} onShow={list.show} />
        <div className={classes.body} ref={body}>
          <Group gap="sm" align="center">
            <Search list={list} onDown={() => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()} />
            <FilterChips filter={list.filter} onFilter={list.setFilter} />
          </Group>
          <Group justify="space-between" gap="sm">
            <output className={classes.total}>
              {list.answer === null ? '' : totalInWords(list.answer.total, list.answer.late, filtered)}
            </output>
            {list.answer === null ? null : (
              <TakeList
                asked={{ list: 'referrals', filter: list.filter, sort: list.sort }}
                columns={columns.filter(({ id }) => visible.includes(id))}
                total={list.answer.total}
              />
            )}
          </Group>
          <FaultNotice fault={list.fault} onAgain={list.again} />
          {list.answer === null ? null : (
            <DataTable
              label="Referrals"
              columns={columns}
              total={list.answer.total}
              rowAt={list.rowAt}
              rowKey={(row) => row.id}
              onVisible={list.onVisible}
              onColumns={setVisible}
              onOpen={(row) => navigate(`/referrals/${row.id}`)}
              onPreview={setLooking}
              sort={list.sort}
              onSort={sortBy}
              busy={list.busy}
              rowTone={(row) => (row.clock?.state === 'late' ? 'late' : undefined)}
              empty={<Nothing list={list} />}
            />
          )}
        </div>
      </div>
      <Preview row={looking} onClose={() => setLooking(null)} />
    </Page>
  )
}
