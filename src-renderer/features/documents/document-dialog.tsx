import type { ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { documentKinds, fileTypes } from '../../../src-main/contract/codes/documents'
import type { DocumentRow } from '../../../src-main/contract/documents'
import { useAsk } from '../../api'
import {
  Dialog,
  FaultNotice,
  Loading,
  MarkingBadge,
  shownBytes,
  shownDay,
  shownMoment,
  useMarking
} from '../../components'
import { DescribeDocument } from './describe-document'
import { DocumentContent } from './document-content'
import { WithdrawDocument } from './withdraw-document'
import classes from './documents.module.css'

function Facts({ document }: { document: DocumentRow }): ReactNode {
  const facts = [
    ['Kind', labelOf(documentKinds, document.kind)],
    ['File', `${labelOf(fileTypes, document.type)}, ${shownBytes(document.size)}`],
    ['Dated', document.madeOn === null ? 'no day given' : shownDay(document.madeOn)],
    ['Added', `${shownMoment(document.addedAt)} by ${document.addedBy}`],
    ['SHA-256', document.sha256]
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([heading, words]) => (
        <div key={heading} data-digest={heading === 'SHA-256'}>
          <dt>{heading}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Opened({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const found = useAsk('documents.open', { document: id })
  useMarking(found.data?.document.marking)
  if (found.error) return <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <Loading what="Opening the document …" />
  const { document } = found.data
  return (
    <div className={classes.opened}>
      <div>
        <MarkingBadge marking={document.marking} />
      </div>
      {document.mismatch === null ? null : <p className={classes.mismatch}>{document.mismatch}</p>}
      <DocumentContent {...found.data} />
      <Facts document={document} />
      {document.withdrawn === null ? (
        <>
          <DescribeDocument document={document} />
          <WithdrawDocument document={document.id} onDone={onClose} />
        </>
      ) : null}
    </div>
  )
}

/** One document over the case: looking at it is logged. It is shown here and leaves the store nowhere. */
export function DocumentDialog({
  document,
  onClose
}: {
  document: DocumentRow | null
  onClose: () => void
}): ReactNode {
  return (
    <Dialog opened={document !== null} onClose={onClose} title={document?.name ?? ''} size="min(60rem, 94vw)">
      {document === null ? null : <Opened id={document.id} onClose={onClose} />}
    </Dialog>
  )
}
