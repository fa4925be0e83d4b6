import { transitionBetween } from '../../../src-main/casework/referrals/stages'
import type { CallName, InputOf, OutputOf } from '../../../src-main/contract'
import type { Stage } from '../../../src-main/contract/codes/stages'
import type { CaseView } from '../../../src-main/contract/referral-views'
import type { Decision } from '../../../src-main/contract/referral-decision'
import type { SupportView } from '../../../src-main/contract/support-views'
import type { TodayItem } from '../../../src-main/contract/today'
import { decided, type WorkingDesk } from './working-desk'
import { wholeDecision } from './whole-decision'

type SupportCall = Exclude<Extract<CallName, `support.${string}`>, 'support.open'>

/** One referral walked through its stages day by day, as officers would: through the calls alone. */
export interface Walk {
  desk: WorkingDesk
  referral: string
  /** Moves the clock to a day, at an hour by UTC. */
  on(day: string, hour?: number): void
  view(): Promise<CaseView>
  support(): Promise<SupportView>
  /** Records something of the support; answers the name of the newest item of a part where one is named. */
  tell<N extends SupportCall>(call: N, given: Omit<InputOf<N>, 'referral'>, part?: string): Promise<string>
  /** Takes a step, by two officers where it needs two; whatever its form can hold is filled, but for why a clock was missed. */
  step(to: Stage, change?: Partial<Decision>): Promise<CaseView>
  /** The code with which a step is refused. */
  refused(to: Stage, change?: Partial<Decision>): Promise<string>
  /** Clocks that run, each with `late` where it is. */
  running(): Promise<string[]>
  clock(clock: string): Promise<CaseView['clocks'][number] | undefined>
  /** What stands on Today for the whole desk. */
  today(column: 'late' | 'due'): Promise<TodayItem[]>
  /** What is late today, in its words. */
  late(): Promise<string[]>
}

export function walkOf(desk: WorkingDesk, referral: string, first: string): Walk {
  let today = first
  const view = (): Promise<CaseView> => desk.ask('desk', 'referrals.open', { referral })
  const support = (): Promise<SupportView> => desk.ask('desk', 'support.open', { referral })
  const decisionTo = async (to: Stage, change: Partial<Decision>): Promise<{ decision: Decision; alone: boolean }> => {
    const { stage } = await view()
    const transition = transitionBetween(stage, to)
    if (!transition) throw new Error(`the journey has no way from ${stage} to ${to}`)
    const { assessment } = wholeDecision(transition, change.decidedOn ?? today)
    const decision = wholeDecision(transition, today, { breachReason: '', assessment, ...change })
    return { decision, alone: transition.deciders === null }
  }
  const show = async (column: 'late' | 'due'): Promise<TodayItem[]> => {
    const { columns } = await desk.ask('visor', 'today.show', { whose: 'desk', whole: column })
    return columns[column].items
  }
  return {
    desk,
    referral,
    on(day, hour = 10) {
      today = day
      desk.at(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)
    },
    view,
    support,
    async tell(call, given, part = '') {
      const answer = (await desk.ask('desk', call, { referral, ...given } as never)) as OutputOf<'support.sendRequest'>
      return answer.support.items.findLast((item) => item.part === part)?.item ?? ''
    },
    async step(to, change = {}) {
      const { decision, alone } = await decisionTo(to, change)
      if (alone) return desk.ask('desk', 'referrals.step', { referral, to, decision })
      return decided(desk, referral, { to, decision })
    },
    async refused(to, change = {}) {
      const { decision, alone } = await decisionTo(to, change)
      const call = alone ? 'referrals.step' : 'referrals.propose'
      return (await desk.refusal('desk', call, { referral, to, decision } as never)).code
    },
    async running() {
      const { clocks } = await view()
      return clocks
        .filter(({ stoppedOn }) => stoppedOn === null)
        .map(({ clock, state }) => (state === 'late' ? `${clock} late` : clock))
    },
    async clock(clock) {
      return (await view()).clocks.findLast((each) => each.clock === clock)
    },
    today: show,
    async late() {
      return (await show('late')).map(({ what }) => what)
    }
  }
}
