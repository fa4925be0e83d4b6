import type { ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useSession } from '../api'
import { EmptyState, Page } from '../components'
import { CommandPalette } from './commands/command-palette'
import { commandsFor } from './commands/commands'
import { ShortcutHelp } from './commands/shortcut-help'
import { useShortcuts } from './commands/use-shortcuts'
import { Frame } from './frame/frame'
import { PageFaults } from './page-faults'
import { caseRoute, firstPath, pagesFor, personRoute, summaryRoute, taskRoute } from './pages'
import { useReturn } from './use-return'

function NoSuchPage(): ReactNode {
  return (
    <Page title="There is no such page">
      <EmptyState title="Nothing stands at this address">Choose a page at the left, or press Ctrl+K.</EmptyState>
    </Page>
  )
}

/** The open desk: frame, pages the officer may see, palette and shortcuts. */
export function Desk(): ReactNode {
  const { officer, demonstration } = useSession()
  const [path] = useLocation()
  const place = path.split('/', 3).join('/')
  const returned = useReturn(path)
  useShortcuts()
  const shortcuts = commandsFor(officer.role, demonstration !== false)
  const mayWork = (caseRoute.roles as readonly string[]).includes(officer.role)
  return (
    <Frame>
      {returned ? (
        <PageFaults key={place}>
          <Switch>
            {pagesFor(officer.role, demonstration !== false).map(({ path: at, page: Shown }) => (
              <Route key={at} path={at}>
                <Shown shortcuts={shortcuts} />
              </Route>
            ))}
            {mayWork ? <Route path={caseRoute.path}>{({ id }) => <caseRoute.page key={id} id={id} />}</Route> : null}
            {mayWork ? <Route path={taskRoute.path}>{({ id }) => <taskRoute.page key={id} id={id} />}</Route> : null}
            {mayWork ? (
              <Route path={personRoute.path}>{({ id }) => <personRoute.page key={id} id={id} />}</Route>
            ) : null}
            {mayWork ? (
              <Route path={summaryRoute.path}>{({ id }) => <summaryRoute.page key={id} id={id} />}</Route>
            ) : null}
            <Route path="/">
              <Redirect to={firstPath(officer.role)} replace />
            </Route>
            <Route>
              <NoSuchPage />
            </Route>
          </Switch>
        </PageFaults>
      ) : null}
      <CommandPalette />
      <ShortcutHelp />
    </Frame>
  )
}
