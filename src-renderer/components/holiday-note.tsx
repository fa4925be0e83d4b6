import type { ReactNode } from 'react'
import type { HolidayWarning } from '../../src-main/contract/policy'
import { Note } from './notices'
import { counted, shownDay } from './shown-time'

/** Said where running clocks reach past the years whose bank holidays are known: what that means, and what to do. */
export function HolidayNote({ warning }: { warning: HolidayWarning | null | undefined }): ReactNode {
  if (!warning) return null
  const clocks = `${counted(warning.clocks, 'running clock')} ${warning.clocks === 1 ? 'is' : 'are'}`
  return (
    <Note title={`The bank holidays after ${shownDay(warning.knownUntil)} are not known to this program.`}>
      {clocks} due after that day. Their dates leave out weekends only and may fall a few days early. Ask whoever looks
      after this PC for a newer version of the program; until then, count those dates by hand with the bank holidays of
      England and Wales.
    </Note>
  )
}
