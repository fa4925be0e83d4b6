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
    title: 'What presses today',
    why: 'An officer begins here: what is late, what is due, what waits for them, in order of harm. A line goes away when the thing is done, and in no other way.',
    as: 'CTIO',
    at: 'first',
    doing: [
      'Look at what is late, then turn to the whole desk.',
      'Press the button on a line: it leads to the very place where it is done.'
    ],
    path: '/today',
    go: 'See what presses'
  },
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
    title: 'One person, every spelling, one chronology',
    why: 'All referrals of a person stand together: who referred, what was decided and why, how long after the one before.',
    as: 'CTIO',
    at: 'first',
    doing: [
      'Type the surname Grzelakovsky and open Lev Grzelakowski. Beside the chronology stands every spelling ever given.',
      'Choose Compare with another person to see how two records are alike, and to say that they are, or are not, one.'
    ],
    path: '/people',
    go: 'Find a person'
  },
  {
    title: 'Possible same persons, judged once and merged by two',
    why: 'The program says how two records are alike; it never decides. A merge needs a second officer, keeps both records, and can be taken back.',
    as: 'CTIO, with the Supervisor as the second',
    at: 'first',
    doing: [
      'Receive a referral of Lew Grzelakowsky, born 9/4/2011, and say of Lev Grzelakowski that you are not sure.',
      'The pair stands here now. Judge it: the same, with a reason, and the supervisor’s passphrase.',
      'Open the person: all their referrals are one chronology.'
    ],
    path: '/people/matches',
    go: 'See the pairs'
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
    title: 'Support around a case: partners, panel, consent, plan',
    why: 'What the Act asks for is asked of each case: a lawful basis for a request, a quorate panel, consent from whoever may give it, a plan in four parts.',
    as: 'CTIO',
    at: 'first',
    doing: [
      'Open a case that gathers information, and in it Channel and support.',
      'Ask a partner, then go from tab to tab: panel, consent, plan, needs, sessions, reviews.'
    ],
    path: '/referrals',
    go: 'Choose a case'
  },
  {
    title: 'An overdue review cannot be waved away',
    why: 'In real cases a six-month review was never held. Here it stays late until it is held, or a supervisor varies its limit with a reason; that it was late stays.',
    as: 'CTIO, with the Supervisor as the second',
    at: 'first',
    doing: [
      'Choose Late, and open the case on top. Its clocks stand at the right.',
      'Choose Vary the limit, give a new day and a reason, and have the supervisor confirm it. The clock tells both days.'
    ],
    path: '/referrals',
    go: 'See what is late'
  },
  {
    title: 'A document that never leaves the store',
    why: 'A file is copied into the encrypted store and shown from there. No other program opens it, and no copy is written to the disk.',
    as: 'CTIO',
    at: 'first',
    doing: ['Open a case, add a text, a picture or a PDF, and open it again from the case.'],
    path: '/referrals',
    go: 'Choose a case'
  },
  {
    title: 'A list is taken along for a purpose and a person',
    why: 'Taking a list along is a disclosure: purpose, recipient and name are logged on every record in it, and stand in the file.',
    as: 'CTIO',
    at: 'first',
    doing: [
      'Filter the list, choose Take this list along, say what for and for whom, and leave out the columns not needed.'
    ],
    path: '/referrals',
    go: 'See the list'
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
    title: 'Oversight, and the numbers the desk works to',
    why: 'A superintendent sees what is open, late and coming, and each figure leads to its records. Every limit says where it comes from, and is changed by two.',
    as: 'Superintendent',
    at: 'first',
    doing: [
      'Press any figure: the records behind it open.',
      'Go on to Policy, and read the source of each limit. Change one with a reason; the supervisor confirms it.'
    ],
    path: '/oversight',
    go: 'See the desk'
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
