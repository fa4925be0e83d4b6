import type { CallName, InputOf } from '../../../../src-main/contract'
import type { SupportAnswer, SupportView } from '../../../../src-main/contract/support-views'
import { adult, openWorkingDesk, receive, type WorkingDesk } from '../working-desk'

type SupportCall = Extract<CallName, `support.${string}`>
type Given<N extends SupportCall> = Omit<InputOf<N>, 'referral'>

/** A desk with one case, asked about the support around it. */
export interface SupportDesk {
  desk: WorkingDesk
  referral: string
  /** Records something and answers the support as it stands. */
  tell<N extends Exclude<SupportCall, 'support.open'>>(call: N, given: Given<N>): Promise<SupportView>
  /** Records something and answers the name of the newest item of a part. */
  begin<N extends Exclude<SupportCall, 'support.open'>>(call: N, given: Given<N>, part: string): Promise<string>
  /** The code with which something is refused. */
  refused<N extends SupportCall>(call: N, given: Given<N>): Promise<string>
  open(): Promise<SupportView>
}

export async function openSupportDesk(given: Parameters<typeof receive>[1] = adult): Promise<SupportDesk> {
  const desk = await openWorkingDesk()
  const { id: referral } = await receive(desk, given)
  const ask = async (call: SupportCall, input: object): Promise<SupportAnswer> =>
    (await desk.ask('desk', call, { referral, ...input } as never)) as unknown as SupportAnswer
  return {
    desk,
    referral,
    tell: async (call, input) => (await ask(call, input)).support,
    begin: async (call, input, part) => {
      const { support } = await ask(call, input)
      return support.items.filter((item) => item.part === part).at(-1)?.item ?? ''
    },
    refused: async (call, input) => {
      const { code } = await desk.refusal('desk', call, { referral, ...input } as never)
      return code
    },
    open: () => desk.ask('desk', 'support.open', { referral })
  }
}
