import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { strands } from '../../../src-main/contract/codes/tasks'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { ask, useAsk, type DeskFault } from '../../api'
import { ChoiceOf, DataTable, EmptyState, FaultNotice, Page, Panel, useMarking, usePageCommand } from '../../components'
import { TakeList } from '../lists'
import { useOfficers } from '../staff/officers'
import { columns } from './columns'
import { RaiseTask } from './raise-task'
import { TaskSheet } from './task-sheet'
import { useTasks, type TaskFilter } from './use-tasks'
import { tasksInWords } from './words'
import classes from './tasks.module.css'

const anything: TaskFilter = { show: 'open', owner: null, strand: null }

/** Opens the form again when a task was half typed before the desk locked. */
function useHalfTyped(onFound: () => void): void {
  useEffect(() => {
    let left = false
    void ask('drafts.get', { form: 'task' })
      .then(({ draft }) => {
        if (draft !== null && !left) onFound()
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
    // Asked once, when the page is entered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

function Filters({ filter, onFilter }: { filter: TaskFilter; onFilter: (filter: TaskFilter) => void }): ReactNode {
  const officers = useOfficers()
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label="Which tasks"
        size="sm"
        data={[
          { value: 'open', label: 'Open' },
          { value: 'settled', label: 'Settled' },
          { value: 'all', label: 'All' }
        ]}
        value={filter.show}
        onChange={(show) => onFilter({ ...filter, show: show as TaskFilter['show'] })}
      />
      <Select
        label="Owner"
        data={officers.options}
        value={filter.owner}
        onChange={(owner) => onFilter({ ...filter, owner })}
        placeholder="Anybody"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Owner' }}
        className={classes.filter ?? ''}
      />
      <div className={classes.filter}>
        <ChoiceOf
          list={strands}
          label="Strand"
          value={filter.strand}
          onChange={(strand) => onFilter({ ...filter, strand })}
          placeholder="Any"
          clearable
        />
      </div>
    </Group>
  )
}

/** A task that was asked for by its address, wherever it stands in the list. */
function useOpened(id: string | null): { task: TaskRow | null; fault: DeskFault | null } {
  const found = useAsk('tasks.list', { show: 'all', task: id, limit: 1 }, { enabled: id !== null })
  return { task: id === null ? null : (found.data?.tasks[0] ?? null), fault: found.error }
}

/** Every task of the desk, late first. */
export function TasksPage(): ReactNode {
  return <Tasks opened={null} />
}

/** The same with one task open beside the list. */
export function TaskPage({ id }: { id: string }): ReactNode {
  return <Tasks opened={id} />
}

function Tasks({ opened }: { opened: string | null }): ReactNode {
  const [filter, setFilter] = useState(anything)
  const [raising, setRaising] = useState(false)
  const [shown, setShown] = useState<string | null>(opened)
  const asked = useOpened(opened)
  const [visible, setVisible] = useState<string[]>([])
  const tasks = useTasks(filter)
  useMarking(tasks.answer?.marking)
  useHalfTyped(() => setRaising(true))
  usePageCommand('task', () => setRaising(true))
  const raise = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRaising(true)}>
      Raise a task
    </Button>
  )
  return (
    <Page title="Tasks" width="full" actions={raise}>
      {raising ? (
        <Panel title="Raise a task">
          <RaiseTask referral={null} marking="OFFICIAL-SENSITIVE" onDone={() => setRaising(false)} />
        </Panel>
      ) : null}
      <Filters filter={filter} onFilter={setFilter} />
      <Group justify="space-between" gap="sm">
        <output className={classes.total}>
          {tasks.answer === null ? '' : tasksInWords(tasks.answer.total, tasks.answer.late, filter.show)}
        </output>
        {tasks.answer === null ? null : (
          <TakeList
            asked={{ list: 'tasks', ...filter }}
            columns={columns.filter(({ id }) => visible.includes(id))}
            total={tasks.answer.total}
          />
        )}
      </Group>
      <FaultNotice fault={tasks.fault ?? asked.fault} onAgain={tasks.again} />
      {tasks.answer === null ? null : (
        <DataTable
          key={JSON.stringify(filter)}
          label="Tasks"
          columns={columns}
          total={tasks.answer.total}
          rowAt={tasks.rowAt}
          rowKey={(task) => task.id}
          onVisible={tasks.onVisible}
          onColumns={setVisible}
          onOpen={(task) => setShown(task.id)}
          busy={tasks.busy}
          rowTone={(task) => (task.state !== 'open' ? 'settled' : dueTone(task.workingDaysLeft))}
          empty={
            <EmptyState title={filter.show === 'open' ? 'No open tasks' : 'No tasks here'} actions={raise}>
              A task is raised here, or from a case so that it stands on its timeline.
            </EmptyState>
          }
        />
      )}
      <TaskSheet
        task={[...(tasks.answer?.tasks ?? []), asked.task].find((task) => task?.id === shown) ?? null}
        onClose={() => setShown(null)}
      />
    </Page>
  )
}

function dueTone(left: number | null): 'late' | undefined {
  return left !== null && left < 0 ? 'late' : undefined
}
