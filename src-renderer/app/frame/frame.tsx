import { IconMenu2 } from '@tabler/icons-react'
import { ActionIcon } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { CASEWORK } from '../../../src-main/contract/codes/roles'
import type { DeskState } from '../../../src-main/contract/desk'
import { useSessionIfAny } from '../../api'
import { SideSheet } from '../../components'
import { LookingForPersons } from '../../features/people'
import { HeaderBar } from './header-bar'
import { MarkingBanner } from './marking-banner'
import { Navigation } from './navigation'
import classes from './frame.module.css'

interface FrameProps {
  /** What is known before anybody is signed in. */
  found?: DeskState
  children: ReactNode
}

/** What stands around every page: markings, header, navigation, and what this program is and is not. */
export function Frame({ found, children }: FrameProps): ReactNode {
  const session = useSessionIfAny()
  const about = session ?? found
  const [menuOpen, menu] = useDisclosure(false)
  const [path] = useLocation()
  const [menuPath, setMenuPath] = useState(path)
  if (menuPath !== path) {
    setMenuPath(path)
    menu.close()
  }
  useEffect(() => {
    document.documentElement.dataset['phase'] = session ? 'open' : 'closed'
  }, [session])
  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('main')?.focus()
        }}
      >
        Skip to the page
      </a>
      <header className={classes.top}>
        <MarkingBanner place="top" />
        {about?.demonstration ? (
          <p className={classes.demonstration}>
            <span>Demonstration desk · every person and event here is invented</span>
          </p>
        ) : null}
        <HeaderBar
          menuButton={
            session ? (
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                className={classes.menuButton ?? ''}
                onClick={menu.open}
                aria-label="Menu"
              >
                <IconMenu2 size={22} aria-hidden />
              </ActionIcon>
            ) : null
          }
        />
      </header>
      {session && (CASEWORK as readonly string[]).includes(session.officer.role) ? <LookingForPersons /> : null}
      <div className={classes.middle}>
        {session ? (
          <div className={classes.side}>
            <Navigation />
          </div>
        ) : null}
        <main id="content" className={classes.main} tabIndex={-1}>
          {children}
          <div id="overlays" />
          <Notifications
            className={classes.told ?? ''}
            position="bottom-left"
            autoClose={6000}
            limit={3}
            withinPortal={false}
          />
        </main>
      </div>
      <footer className={classes.foot}>
        <p className={classes.footLeft}>
          {about ? `Focus Desk ${about.version} · runs in: ${about.runsIn}` : 'Focus Desk'}
        </p>
        <MarkingBanner place="bottom" />
        <p className={classes.footRight}>local working record · not the national record</p>
      </footer>
      {session ? (
        <SideSheet opened={menuOpen} onClose={menu.close} title="Menu" side="left" size={260}>
          <Navigation />
        </SideSheet>
      ) : null}
    </div>
  )
}
