import type { Demonstration } from '../../../src-main/contract/desk'

/** One stop of the tour: what it shows, who one has to be for it, and what to do there. */
export interface Stop {
  title: string
  /** What it is for, in a sentence or two. */
  why: string
  /** Sign-in name and desk; the passphrases stand on the sign-in page. */
  as: string
  at: Demonstration
  doing: readonly string[]
  path: string
  /** What the button to it says. */
  go: string
}

/** The whole of the program, in the order in which a desk meets it. */
export const stops: readonly Stop[] = [
  {
    title: 'A referral is received, and an earlier one is found under another spelling',
    why: 'In real cases a misspelt surname hid earlier referrals. Here the search runs while the name is typed, before a person is made.',
    as: 'CTIO',
    at: 'first',
    doing: [
      'Answer the question about danger, then type the forename Lev, the surname Grzelakovsky and the date of birth 9/4/2011.',
      'Beside the form stands Lev Grzelakowski, with three earlier referrals. Say that it is the same person.',
      'Fill in the concern and save. The case shows all four referrals.'
    ],
    path: '/receive',
    go: 'Receive a referral'
  },
  {
    title: 'A decision needs two officers',
    why: 'Whoever proposes cannot decide, under any account. What was weighed, and why, stands on the case for good.',
    as: 'Supervisor',
    at: 'first',
    doing: [
      'Open a decision that is yours to decide. You see the very words that were proposed.',
      'Confirm with the supervisor’s passphrase, or send it back with a reason.'
    ],
    path: '/waiting',
    go: 'See what waits'
  },
  {
    title: 'The officer’s tasks, what is late first',
    why: 'A task belongs to a case or stands by itself; it is done, or declined with a reason, never waved away.',
    as: 'CTIO',
    at: 'first',
    doing: ['Open the task that is late the longest. Say what was done, or why it will not be.'],
    path: '/tasks',
    go: 'See the tasks'
  },
  {
    title: 'A summary that anybody can check, and a forged one refused',
    why: 'The figures are counted from the journal and lead to their records. The author cannot sign; the superintendent sees the very pages, and signs them with a passphrase of their own.',
    as: 'CTIO, then Superintendent',
    at: 'first',
    doing: [
      'Write a summary since 1 April, comment on it and freeze it.',
      'Sign in as the superintendent, read the pages, sign them, and save the PDF.',
      'Check the file under Check a summary. Change one byte of a copy, or print it anew: it is refused, and by name.'
    ],
    path: '/summaries',
    go: 'See the summaries'
  },
  {
    title: 'Work travels on a stick to a second desk, and a spoilt bundle is refused',
    why: 'Two desks trust each other once, by comparing cards. What goes is counted and released by a second officer; what comes is looked at before any of it is believed.',
    as: 'CTIO, with the Supervisor as the second',
    at: 'first',
    doing: [
      'Lock, turn to Hackney, copy its card from Transfer; back at Camden read the card, and trust it. Do the same the other way about.',
      'At Camden send a bundle. At Hackney take it in: see what it brings, and accept it with a second officer.',
      'Take the same file in again: nothing changes. Change one byte of it: it is refused whole.'
    ],
    path: '/transfer',
    go: 'See the terminals'
  },
  {
    title: 'Nothing is altered unseen',
    why: 'Every change is an entry in a chain. Anybody can have it computed again, and every table made anew from it.',
    as: 'CTIO',
    at: 'first',
    doing: ['Verify the journal from the start, then rebuild and compare.'],
    path: '/integrity',
    go: 'Prove it'
  }
]
