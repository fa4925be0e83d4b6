import type { InputOf } from '../../../src-main/contract'
import type { TakenColumn } from './take-form'

type ListName = InputOf<'lists.copy'>['asked']['list']

const column = (id: string, heading: string): TakenColumn => ({ id, heading })

const behind: readonly TakenColumn[] = [
  column('reference', 'Reference'),
  column('person', 'Person'),
  column('words', 'Stage or task'),
  column('day', 'Day')
]

/** What each list shows that its page does not set out in columns of its own. */
export const listColumns = {
  summaries: [
    column('summary', 'Summary'),
    column('period', 'Period'),
    column('asAt', 'As at'),
    column('author', 'Author'),
    column('state', 'State')
  ],
  people: [
    column('name', 'Name'),
    column('born', 'Born'),
    column('band', 'How alike'),
    column('likeness', 'What agrees and differs'),
    column('oneWith', 'Also recorded as'),
    column('referrals', 'Referrals')
  ],
  matches: [
    column('one', 'One record'),
    column('oneBorn', 'Born'),
    column('other', 'The other'),
    column('otherBorn', 'Born (the other)'),
    column('standing', 'How they stand'),
    column('likeness', 'What agrees and differs'),
    column('again', 'Why it is asked again')
  ],
  documents: [
    column('name', 'Name'),
    column('kind', 'Kind'),
    column('type', 'Type'),
    column('size', 'Size in bytes'),
    column('withdrawn', 'Withdrawn, and why')
  ],
  bundles: [
    column('at', 'When'),
    column('bundle', 'Bundle'),
    column('state', 'What became of it'),
    column('records', 'Records'),
    column('purpose', 'Purpose'),
    column('backup', 'Backup before it')
  ],
  terminals: [
    column('name', 'Terminal'),
    column('ceiling', 'May hold up to'),
    column('trusted', 'Trusted'),
    column('revoked', 'Revoked'),
    column('sent', 'Last sent'),
    column('received', 'Last received'),
    column('fingerprint', 'Fingerprint')
  ],
  conflicts: [column('reference', 'Record'), column('field', 'Field'), column('values', 'Values')],
  behindFigure: [...behind, column('why', 'Why it is counted')],
  behindSummary: behind,
  officers: [
    column('name', 'Name'),
    column('role', 'Role'),
    column('signIn', 'Sign-in name'),
    column('account', 'Account')
  ],
  policy: [
    column('what', 'What'),
    column('value', 'In force'),
    column('default', 'Default'),
    column('source', 'Where it comes from'),
    column('changed', 'Last changed')
  ]
} as const satisfies Partial<Record<ListName, readonly TakenColumn[]>>
