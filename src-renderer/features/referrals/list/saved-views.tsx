import { ActionIcon, Button, Group, TextInput, UnstyledButton } from '@mantine/core'
import { IconBookmarkPlus, IconTrash } from '@tabler/icons-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { ListFilter, SavedView } from '../../../../src-main/contract/referral-list'
import type { z } from 'zod'
import { useAsk, useTell } from '../../../api'
import { Dialog, FaultNotice, tell } from '../../../components'
import { standingViews, viewShowing, type Sort } from './views'
import classes from './list.module.css'

type Saved = z.output<typeof SavedView>

interface Props {
  filter: ListFilter
  sort: Sort
  onShow: (asked: { filter: ListFilter; sort: Sort }) => void
}

function NameView({ filter, sort, onDone }: Omit<Props, 'onShow'> & { onDone: () => void }): ReactNode {
  const [name, setName] = useState('')
  const save = useTell('referrals.saveView', {
    refreshes: ['referrals.views'],
    onDone: (view) => {
      tell(`Saved the view “${view.name}”.`)
      onDone()
    }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ name, filter: { ...filter, text: '' }, sort })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Name of the view"
        description="It keeps the filters and the order, not the words searched for."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
        error={save.error?.fields['name']}
        data-autofocus
        mb="sm"
      />
      <FaultNotice fault={save.error} />
      <Group gap="sm" mt="sm">
        <Button type="submit" loading={save.isPending}>
          Save the view
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

function OwnView({ view, isShown, onShow }: { view: Saved; isShown: boolean; onShow: Props['onShow'] }): ReactNode {
  const remove = useTell('referrals.removeView', { refreshes: ['referrals.views'] })
  return (
    <li className={classes.view}>
      <UnstyledButton className={classes.viewName} aria-current={isShown} onClick={() => onShow(view)}>
        {view.name}
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        size={26}
        color="gray"
        aria-label={`Remove the view ${view.name}`}
        loading={remove.isPending}
        onClick={() => remove.mutate({ view: view.id })}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** The views every desk has, and the officer's own. */
export function SavedViews({ filter, sort, onShow }: Props): ReactNode {
  const own = useAsk('referrals.views', {})
  const [naming, setNaming] = useState(false)
  const views: Saved[] = own.data?.views ?? []
  const standing = viewShowing(standingViews, filter, sort)
  const saved = standing ? undefined : viewShowing(views, filter, sort)
  return (
    <nav className={classes.views} aria-label="Views of the list">
      <ul>
        {standingViews.map((view) => (
          <li key={view.name} className={classes.view}>
            <UnstyledButton
              className={classes.viewName}
              aria-current={view === standing}
              onClick={() => onShow({ filter: view.filter, sort: view.sort })}
            >
              {view.name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {views.length === 0 ? null : (
        <ul aria-label="Your own views">
          {views.map((view) => (
            <OwnView key={view.id} view={view} isShown={view === saved} onShow={onShow} />
          ))}
        </ul>
      )}
      {standing || saved ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBookmarkPlus size={15} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          Save this view
        </Button>
      )}
      <Dialog opened={naming} onClose={() => setNaming(false)} title="Save this view" size="md">
        <NameView filter={filter} sort={sort} onDone={() => setNaming(false)} />
      </Dialog>
    </nav>
  )
}
