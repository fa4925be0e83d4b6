import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../../../api'
import { FaultNotice, Loading, Page, useMarking } from '../../../components'
import { DecisionsPage } from '../file/decisions-page'
import { PrintPage } from '../file/print-page'
import { whoItIs } from '../person-words'
import { CaseHead, HeadActions } from './case-head'
import { CaseProvider } from './case-context'
import { Centre } from './centre'
import { EditSheet } from './edit-sheet'
import { PersonColumn } from './person-column'
import { ToDo } from './to-do'
import classes from './case.module.css'

/** The part of the case that the address opens, after the id. */
function openPart(path: string, id: string): string {
  const start = `/referrals/${id}/`
  return path.startsWith(start) ? path.slice(start.length) : ''
}

/** One referral: who, what happened, what to do. */
export function CasePage({ id }: { id: string }): ReactNode {
  const found = useAsk('referrals.open', { referral: id })
  const [path] = useLocation()
  const view = found.data
  useMarking(view?.marking)
  const part = openPart(path, id)
  if (!view) {
    return (
      <Page title="Referral" width="full">
        {found.error ? (
          <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
        ) : (
          <Loading what="Opening the case …" />
        )}
      </Page>
    )
  }
  if (part === 'print') return <PrintPage id={view.id} reference={view.reference} />
  if (part === 'decisions') return <DecisionsPage id={view.id} reference={view.reference} />
  return (
    <CaseProvider view={view}>
      <Page title={view.reference} lead={whoItIs(view)} width="full" actions={<HeadActions />}>
        <CaseHead />
        <div className={classes.columns}>
          <PersonColumn />
          <Centre part={part} />
          <ToDo />
        </div>
        <EditSheet part={part} />
      </Page>
    </CaseProvider>
  )
}
