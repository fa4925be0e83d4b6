import { highestMarking } from '../../contract/codes/marking'
import { CASEWORK } from '../../contract/codes/roles'
import type { AskedList } from '../../contract/lists'
import type { BundleRow, ConflictRow, TerminalRow } from '../../contract/transfer-views'
import { answerTransfer } from '../transfer'
import type { ListSource } from './listed'
import { momentInWords } from './moments'
import { pageAnswer } from './page-answer'

const STATES: Readonly<Record<BundleRow['state'], string>> = {
  released: 'Released; not known whether it was written',
  written: 'Written',
  not_written: 'Not written',
  accepted: 'Taken in'
}

/** Bundles sent and taken in, newest first. */
export const bundleList: ListSource<Extract<AskedList, { list: 'bundles' }>, BundleRow> = {
  title: 'Bundles',
  roles: CASEWORK,
  records: ({ id }) => [id],
  columns: [
    { id: 'at', heading: 'When', text: ({ at }) => momentInWords(at) },
    {
      id: 'bundle',
      heading: 'Bundle',
      text: ({ sequence, direction, terminal }) => `${sequence} ${direction === 'out' ? 'to' : 'from'} ${terminal}`
    },
    { id: 'state', heading: 'What became of it', text: ({ state }) => STATES[state] },
    { id: 'records', heading: 'Records', text: ({ records }) => String(records) },
    { id: 'purpose', heading: 'Purpose', text: ({ purpose }) => purpose },
    { id: 'backup', heading: 'Backup before it', text: ({ backup }) => backup ?? '' }
  ],
  rows(asking) {
    const { bundles } = pageAnswer<'transfer.bundles'>(answerTransfer['transfer.bundles'], {}, asking)
    return { rows: bundles, marking: highestMarking(bundles.map(({ marking }) => marking)) }
  }
}

/** Terminals whose cards were ever trusted here. */
export const terminalList: ListSource<Extract<AskedList, { list: 'terminals' }>, TerminalRow> = {
  title: 'Terminals',
  roles: CASEWORK,
  records: () => [],
  columns: [
    { id: 'name', heading: 'Terminal', text: ({ card }) => card.name },
    { id: 'ceiling', heading: 'May hold up to', text: ({ card }) => card.ceiling },
    {
      id: 'trusted',
      heading: 'Trusted',
      text: ({ trustedAt, trustedBy, second }) => `${momentInWords(trustedAt)}, by ${trustedBy} and ${second}`
    },
    {
      id: 'revoked',
      heading: 'Revoked',
      text: ({ revoked }) =>
        revoked === null ? '' : `${momentInWords(revoked.at)}, by ${revoked.by}: ${revoked.reason}`
    },
    { id: 'sent', heading: 'Last sent', text: ({ lastSent }) => (lastSent === null ? '' : String(lastSent.sequence)) },
    {
      id: 'received',
      heading: 'Last received',
      text: ({ lastReceived }) => (lastReceived === null ? '' : String(lastReceived.sequence))
    },
    { id: 'fingerprint', heading: 'Fingerprint', text: ({ fingerprint }) => fingerprint.digits }
  ],
  rows(asking) {
    const { terminals } = pageAnswer<'transfer.terminals'>(answerTransfer['transfer.terminals'], {}, asking)
    return { rows: terminals, marking: 'OFFICIAL' }
  }
}

/** Fields that two desks wrote without knowing of each other, with every value. */
export const conflictList: ListSource<Extract<AskedList, { list: 'conflicts' }>, ConflictRow> = {
  title: 'Conflicts',
  roles: CASEWORK,
  records: ({ record }) => [record],
  columns: [
    { id: 'reference', heading: 'Record', text: ({ reference }) => reference },
    { id: 'field', heading: 'Field', text: ({ label }) => label },
    {
      id: 'values',
      heading: 'Values',
      text: ({ values }) =>
        values.map(({ words, who, desk, shown }) => `${words} (${who}, ${desk}${shown ? ', shown' : ''})`).join('; ')
    }
  ],
  rows(asking) {
    const { conflicts, marking } = pageAnswer<'transfer.conflicts'>(answerTransfer['transfer.conflicts'], {}, asking)
    return { rows: conflicts, marking }
  }
}
