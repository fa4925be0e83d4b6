import { Button } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { documentKinds, fileTypes } from '../../../src-main/contract/codes/documents'
import type { DocumentRow } from '../../../src-main/contract/documents'
import { Panel, shownBytes } from '../../components'
import { listColumns, TakeList } from '../lists'
import { DocumentDialog } from './document-dialog'
import classes from './documents.module.css'

/** The documents of a case, each opening over the page. */
export function CaseDocuments({
  documents,
  onAdd
}: {
  documents: readonly DocumentRow[]
  onAdd: () => void
}): ReactNode {
  const [shown, setShown] = useState<string | null>(null)
  const add = (
    <Button
      variant="subtle"
      size="compact-sm"
      px={6}
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label="Add a document"
      onClick={onAdd}
    >
      Add
    </Button>
  )
  return (
    <Panel title="Documents" actions={add}>
      {documents.length === 0 ? <p className={classes.none}>None yet.</p> : null}
      <ul className={classes.list}>
        {documents.map((document) => (
          <li key={document.id} data-withdrawn={document.withdrawn !== null}>
            <button type="button" className={classes.document} onClick={() => setShown(document.id)}>
              <IconFileText size={15} aria-hidden />
              {document.name}
            </button>
            <span className={classes.under}>
              {document.kind === 'other' ? '' : `${labelOf(documentKinds, document.kind)} · `}
              {labelOf(fileTypes, document.type)}, {shownBytes(document.size)}
              {document.withdrawn === null ? '' : ' · withdrawn'}
            </span>
            {document.mismatch === null || document.withdrawn !== null ? null : (
              <span className={classes.mismatch}>{document.mismatch}</span>
            )}
          </li>
        ))}
      </ul>
      {documents[0] === undefined ? null : (
        <TakeList
          asked={{ list: 'documents', referral: documents[0].referral }}
          columns={listColumns.documents}
          total={documents.length}
          size="compact-sm"
        />
      )}
      <DocumentDialog document={documents.find(({ id }) => id === shown) ?? null} onClose={() => setShown(null)} />
    </Panel>
  )
}
