import {
  IconAdjustments,
  IconArrowsExchange,
  IconChecklist,
  IconClipboardList,
  IconFileImport,
  IconFilePlus,
  IconFileText,
  IconEye,
  IconHelp,
  IconRoute,
  IconShieldCheck,
  IconSun,
  IconUserCheck,
  IconUsers,
  IconUsersGroup,
  type TablerIcon
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { CASEWORK, DECIDERS, EVERYONE, type Role } from '../../src-main/contract/codes/roles'
import { ChangePassphrasePage } from '../features/desk'
import { DisposalsPage } from '../features/disposals'
import { HelpPage, type Shortcut } from '../features/help'
import { IntakePage } from '../features/intake'
import { IntegrityPage } from '../features/integrity'
import { MatchesPage, PeoplePage, PersonPage } from '../features/people'
import { OversightPage } from '../features/oversight'
import { PolicyPage } from '../features/policy'
import { CasePage, ReceivePage, ReferralsPage, WaitingPage } from '../features/referrals'
import { OfficersPage } from '../features/staff'
import { CheckPage, SummariesPage, SummaryPage, WritePage } from '../features/summaries'
import { TaskPage, TasksPage } from '../features/tasks'
import { TodayPage } from '../features/today'
import { TourPage } from '../features/tour'
import { ConflictsPage, ReceiveBundlePage, SendBundlePage, TerminalsPage } from '../features/transfer'

export interface PageDeclaration {
  path: string
  label: string
  roles: readonly Role[]
  /** Every page is handed the shortcuts; only the help looks at them. */
  page: ComponentType<{ shortcuts: readonly Shortcut[] }>
  /** Pages with an icon stand in the navigation. */
  icon?: TablerIcon
  /** The shortcut that goes there. */
  keys?: string
  /** True for what is shown at an invented desk alone. */
  inventedOnly?: true
}

/** Every page of the open desk, in the order of the navigation. A new page is a line here. */
export const pages: readonly PageDeclaration[] = [
  { path: '/today', label: 'Today', roles: CASEWORK, page: TodayPage, icon: IconSun, keys: 'Alt+D' },
  {
    path: '/referrals',
    label: 'Referrals',
    roles: CASEWORK,
    page: ReferralsPage,
    icon: IconClipboardList,
    keys: 'Alt+1'
  },
  { path: '/receive', label: 'Receive', roles: CASEWORK, page: ReceivePage, icon: IconFilePlus, keys: 'Alt+2' },
  { path: '/intake', label: 'Bring in a file', roles: CASEWORK, page: IntakePage, icon: IconFileImport, keys: 'Alt+3' },
  { path: '/people', label: 'People', roles: CASEWORK, page: PeoplePage, icon: IconUsers },
  { path: '/people/matches', label: 'Possible same persons', roles: CASEWORK, page: MatchesPage },
  { path: '/tasks', label: 'Tasks', roles: CASEWORK, page: TasksPage, icon: IconChecklist, keys: 'Alt+4' },
  { path: '/waiting', label: 'Waiting for me', roles: CASEWORK, page: WaitingPage, icon: IconUserCheck, keys: 'Alt+5' },
  {
    path: '/summaries',
    label: 'Summaries',
    roles: CASEWORK,
    page: SummariesPage,
    icon: IconFileText,
    keys: 'Alt+9'
  },
  { path: '/summaries/new', label: 'Write a summary', roles: CASEWORK, page: WritePage },
  { path: '/summaries/check', label: 'Check a summary', roles: CASEWORK, page: CheckPage },
  {
    path: '/transfer',
    label: 'Transfer',
    roles: CASEWORK,
    page: TerminalsPage,
    icon: IconArrowsExchange,
    keys: 'Alt+0'
  },
  { path: '/transfer/send', label: 'Send a bundle', roles: CASEWORK, page: SendBundlePage },
  { path: '/transfer/receive', label: 'Take a bundle in', roles: CASEWORK, page: ReceiveBundlePage },
  { path: '/transfer/conflicts', label: 'Decide conflicts', roles: CASEWORK, page: ConflictsPage },
  { path: '/oversight', label: 'Oversight', roles: DECIDERS, page: OversightPage, icon: IconEye, keys: 'Alt+O' },
  {
    path: '/officers',
    label: 'Officers',
    roles: ['administrator'],
    page: OfficersPage,
    icon: IconUsersGroup,
    keys: 'Alt+6'
  },
  { path: '/policy', label: 'Policy', roles: EVERYONE, page: PolicyPage, icon: IconAdjustments, keys: 'Alt+P' },
  {
    path: '/integrity',
    label: 'Integrity',
    roles: EVERYONE,
    page: IntegrityPage,
    icon: IconShieldCheck,
    keys: 'Alt+7'
  },
  { path: '/disposals', label: 'Disposals', roles: CASEWORK, page: DisposalsPage },
  { path: '/tour', label: 'Tour', roles: EVERYONE, page: TourPage, icon: IconRoute, inventedOnly: true },
  { path: '/help', label: 'Help', roles: EVERYONE, page: HelpPage, icon: IconHelp, keys: 'Alt+8' },
  { path: '/passphrase', label: 'Change your passphrase', roles: EVERYONE, page: ChangePassphrasePage }
]

/** The page of one case stands apart: it takes an id, and after it the part of the case that is open. */
export const caseRoute = { path: '/referrals/:id/*?' as const, roles: CASEWORK, page: CasePage }

/** The page of all tasks, with one of them open. */
export const taskRoute = { path: '/tasks/:id' as const, roles: CASEWORK, page: TaskPage }

/** The page of one person. */
export const personRoute = { path: '/people/:id' as const, roles: CASEWORK, page: PersonPage }

/** The pages an officer may go to, at a real desk or an invented one. */
export function pagesFor(role: Role, invented: boolean): readonly PageDeclaration[] {
  return pages.filter((page) => page.roles.includes(role) && (invented || page.inventedOnly !== true))
}
/** The page of one summary. */
export const summaryRoute = { path: '/summaries/:id' as const, roles: CASEWORK, page: SummaryPage }

/** Where an officer begins. */
export function firstPath(role: Role): string {
  return pages.find((page) => page.roles.includes(role))?.path ?? '/help'
}
