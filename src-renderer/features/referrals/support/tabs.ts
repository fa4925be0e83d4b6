import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { SupportItem, SupportView } from '../../../../src-main/contract/support-views'

type Part = SupportItem['part']

/** One tab of the support: the parts it shows, what can be begun there, and what an empty one says and advises. */
export interface Tab {
  tab: string
  label: string
  parts: readonly Part[]
  begins: readonly SupportAct[]
  empty: string
  /** What to do, under it. */
  advice: string
}

export const tabs: readonly Tab[] = [
  {
    tab: 'requests',
    label: 'Requests',
    parts: ['request'],
    begins: ['support.request_sent'],
    empty: 'No partner has been asked yet.',
    advice:
      'Record each request with its lawful basis; a chaser is due where no answer comes in the days of the desk’s policy.'
  },
  {
    tab: 'panel',
    label: 'Panel',
    parts: ['meeting'],
    begins: ['support.panel_listed'],
    empty: 'Not listed yet.',
    advice: 'List the case for the next monthly panel, or an ad hoc one if it cannot wait.'
  },
  {
    tab: 'consent',
    label: 'Consent',
    parts: ['consent'],
    begins: ['support.consent_sought'],
    empty: 'Consent has not been sought.',
    advice: 'No support begins without it.'
  },
  {
    tab: 'plan',
    label: 'Plan',
    parts: ['plan'],
    begins: ['support.plan_written'],
    empty: 'There is no support plan yet.',
    advice: 'It has four parts that the Act asks for.'
  },
  {
    tab: 'needs',
    label: 'Needs',
    parts: ['need'],
    begins: ['support.need_identified'],
    empty: 'No need is recorded.',
    advice: 'Each gets an action with one owner, or a reason for none.'
  },
  {
    tab: 'sessions',
    label: 'Sessions',
    parts: ['commission', 'session'],
    begins: ['support.commissioned', 'support.session_planned'],
    empty: 'No provider is commissioned and no session planned.',
    advice: 'Commission a provider, then plan the sessions by their dates: each is held, missed or cancelled.'
  },
  {
    tab: 'assessments',
    label: 'Assessments',
    parts: ['assessment'],
    begins: ['support.assessed'],
    empty: 'No assessment is recorded.',
    advice: 'Give framework, version, reference and date; its content stays where it was made.'
  },
  {
    tab: 'reviews',
    label: 'Reviews',
    parts: ['review'],
    begins: ['support.reviewed'],
    empty: 'No review is recorded.',
    advice: 'Give the day it was held: the day you record it is kept beside it.'
  },
  {
    tab: 'hand-overs',
    label: 'Hand-overs',
    parts: ['handOver', 'feedback'],
    begins: ['support.handed_over', 'support.feedback_given'],
    empty: 'Nothing was handed over.',
    advice: 'Signpost or transfer to a named service or officer, and tell the referrer after panel, exit and closure.'
  },
  {
    tab: 'documents',
    label: 'Documents',
    parts: ['closingReport'],
    begins: ['support.closing_report_filed'],
    empty: 'No closing report is filed.',
    advice: 'File it by its reference when the case closes.'
  }
]

/** The tab of an address; the first where it names none. */
export function tabOf(name: string | undefined): Tab {
  return tabs.find(({ tab }) => tab === name) ?? (tabs[0] as Tab)
}

/** The tab that shows a part. */
export function tabOfPart(part: string): Tab {
  return tabs.find(({ parts }) => (parts as readonly string[]).includes(part)) ?? (tabs[0] as Tab)
}

/** How many items a tab holds, and whether one of its alerts is late. */
export function tabCount(tab: Tab, view: Pick<SupportView, 'items' | 'alerts'>): { items: number; late: boolean } {
  return {
    items: view.items.filter(({ part }) => tab.parts.includes(part)).length,
    late: view.alerts.some(({ part, tone }) => tone === 'late' && (tab.parts as readonly string[]).includes(part))
  }
}

/** The tab in which an act is begun. */
export function tabOfAct(act: SupportAct): Tab {
  return tabs.find(({ begins }) => begins.includes(act)) ?? (tabs[0] as Tab)
}
