import { ActionIcon, Button, Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconKey, IconLock, IconSearch, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { roles } from '../../../src-main/contract/codes/roles'
import { lockDesk, useSessionIfAny, type Session } from '../../api'
import { deskName, KeyHint } from '../../components'
import { openPalette } from '../commands/overlays'
import { SchemeToggle } from './scheme-toggle'
import classes from './header-bar.module.css'

function Who({ session }: { session: Session }): ReactNode {
  const { name, role } = session.officer
  const [open, { toggle, close }] = useDisclosure(false)
  return (
    <Popover
      opened={open}
      onClose={close}
      position="bottom-end"
      width={260}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton className={classes.who ?? ''} onClick={toggle}>
          <IconUser size={18} aria-hidden />
          <span className="desk-hidden">Signed in: </span>
          <span className={classes.name}>{name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Signed in" className={classes.whoWords ?? ''}>
        <strong>{name}</strong>
        <span>{labelOf(roles, role)}</span>
        <Button
          component={Link}
          href="/passphrase"
          variant="default"
          size="sm"
          mt="sm"
          onClick={close}
          leftSection={<IconKey size={16} aria-hidden />}
        >
          Change your passphrase
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Which desk this is, search and commands, who is signed in, and the lock. */
export function HeaderBar({ menuButton }: { menuButton: ReactNode }): ReactNode {
  const session = useSessionIfAny()
  return (
    <div className={classes.header} data-open={session !== null}>
      {menuButton}
      <p className={classes.desk}>
        <span className={classes.program}>Focus Desk</span>
        {session ? <span className={classes.terminal}>{deskName(session.desk)}</span> : null}
      </p>
      {session ? (
        <>
          <button type="button" className={classes.search} onClick={openPalette}>
            <IconSearch size={16} aria-hidden />
            <span className={classes.searchWords}>Search or do anything</span>
            <span className={classes.searchKeys}>
              <KeyHint keys="Ctrl+K" />
            </span>
          </button>
          <div className={classes.right}>
            <SchemeToggle />
            <Who session={session} />
            <Button
              variant="default"
              size="sm"
              className={classes.lock ?? ''}
              leftSection={<IconLock size={16} aria-hidden />}
              onClick={() => void lockDesk().catch(() => undefined)}
              title="Ctrl+L"
            >
              Lock
            </Button>
            <ActionIcon
              variant="default"
              size="lg"
              className={classes.lockSmall ?? ''}
              onClick={() => void lockDesk().catch(() => undefined)}
              aria-label="Lock"
            >
              <IconLock size={18} aria-hidden />
            </ActionIcon>
          </div>
        </>
      ) : (
        <div className={classes.right}>
          <SchemeToggle />
        </div>
      )}
    </div>
  )
}
