import type { TodayColumn } from '../../../src-main/contract/today'

/** How each column is headed, and what it says when nothing stands in it. */
export const columnWords: Readonly<Record<TodayColumn, { title: string; empty: string }>> = {
  late: { title: 'Late', empty: 'Nothing is late. Thank you.' },
  due: { title: 'Due in five working days', empty: 'Nothing falls due in the next five working days.' },
  waiting: { title: 'Waiting for me', empty: 'Nothing waits for you.' },
  arrived: { title: 'New', empty: 'Nothing new has come in.' },
  birthdays: { title: 'Turning 18 soon', empty: 'Nobody turns 18 in the next eight weeks.' }
}

/** "4 things press": what the number beside Today means. */
export function pressingInWords(pressing: number): string {
  return pressing === 1 ? '1 thing is late or waits for you' : `${pressing} things are late or wait for you`
}
