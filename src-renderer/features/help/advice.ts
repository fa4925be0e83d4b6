/** What to do when something is not as it should be: question and answer, shortest way first. */
export const advice: readonly { when: string; answer: string }[] = [
  {
    when: 'Somebody is in danger now',
    answer:
      'Ring 999 or the force control room first. The record can wait; the receive page asks about it before anything else.'
  },
  {
    when: 'I was typing and the desk locked',
    answer:
      'Sign in again. You come back to the same page, and what you had typed is there: it was saved, encrypted, as you typed.'
  },
  {
    when: 'I forgot my passphrase',
    answer:
      'On the page in front of the locked desk choose “Passphrase forgotten”. Enough recovery shares from the sealed envelopes give you a new one. Nothing is lost meanwhile.'
  },
  {
    when: 'A message says a code such as FD-KEY-01',
    answer:
      'Do what its second sentence says. If it comes again, read the code to your administrator; it says exactly what happened and holds nothing about any person.'
  },
  {
    when: 'A decision needs a second officer',
    answer:
      'The proposer sends it; the second officer decides it under “Waiting for me” at their own sign-in, or right away in the panel with their own passphrase. Nobody can be both.'
  },
  {
    when: 'A clock is late',
    answer:
      'Do the step it waits for. The program asks why it was late; the reason stays on the record. Where there is a good ground a supervisor varies the limit, with a reason; that it was late stays.'
  },
  {
    when: 'Something was recorded wrongly',
    answer:
      'Change the field, or add a note that says what is right. What stood there before stays visible on the timeline.'
  },
  {
    when: 'I think the store is damaged',
    answer:
      'Do not delete anything. An administrator opens Integrity and lets the journal be verified; a backup can be restored from the page in front of the locked desk.'
  }
]
