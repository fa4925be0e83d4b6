import { useMemo, type ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { shown } from '../../../src-main/contract/text'
import { Note, ScrollBox } from '../../components'
import { PdfPages } from '../summaries'
import { Picture } from './picture'
import classes from './documents.module.css'

/** Longest text that is laid out; of a longer one the beginning is shown. */
const LONGEST = 400_000

function Words({ bytes, name }: { bytes: Uint8Array; name: string }): ReactNode {
  const text = useMemo(() => shown(new TextDecoder().decode(bytes)), [bytes])
  return (
    <ScrollBox label={name} className={classes.text}>
      <pre>{text.slice(0, LONGEST)}</pre>
      {text.length > LONGEST ? <p>Only the beginning is shown.</p> : null}
    </ScrollBox>
  )
}

/** What a document holds, shown from its bytes and from nothing else. */
export function DocumentContent({ document, bytes }: OutputOf<'documents.open'>): ReactNode {
  const { type, name, withdrawn, shown: isShown } = document
  if (withdrawn !== null) return <Note title="Withdrawn: its content was erased">{withdrawn}</Note>
  if (!isShown) {
    return (
      <Note title="Kept, and never opened here">
        Files of this type can carry programs, so they are only listed. Its digest below tells whether another copy is
        the same.
      </Note>
    )
  }
  if (bytes === null) return <Note title="Not held here">The content stayed at the desk that added it.</Note>
  switch (type) {
    case 'pdf':
      return <PdfPages bytes={bytes} label={name} unreadable="It is damaged. It is kept as it is." />
    case 'png':
    case 'jpeg':
      return <Picture bytes={bytes} type={type} name={name} />
    default:
      return <Words bytes={bytes} name={name} />
  }
}
