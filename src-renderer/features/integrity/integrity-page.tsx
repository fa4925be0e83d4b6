import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { CASEWORK, type Role } from '../../../src-main/contract/codes/roles'
import { useAsk, useSession } from '../../api'
import { counted, FaultNotice, Loading, Page, Panel, shownBytes, shownMoment } from '../../components'
import { BackUp } from './back-up'
import { Heads } from './heads'
import { Rebuild } from './rebuild'
import { Verify } from './verify'
import classes from './integrity.module.css'

/** How whole the store is, and the ways to prove it. */
export function IntegrityPage(): ReactNode {
  const overview = useAsk('integrity.overview', {})
  const found = overview.data
  const { officer } = useSession()
  return (
    <Page
      title="Integrity"
      lead="Everything that ever happened here is an entry in a chain. This page proves that the chain is whole and that the records are what it says."
    >
      <FaultNotice fault={overview.error} onAgain={() => void overview.refetch()} />
      {found ? (
        <>
          <Panel title="The store now">
            <dl className={classes.facts}>
              <Fact name="Journal">{counted(found.entries, 'entry', 'entries')}</Fact>
              <Fact name="Size, encrypted">{shownBytes(found.storeBytes)}</Fact>
              <Fact name="Last backup">
                {found.lastBackup === null ? 'None yet: make one now' : shownMoment(found.lastBackup)}
              </Fact>
              <Fact name="Conflicts to decide">
                {found.conflicts === 0 ? 'None' : counted(found.conflicts, 'field')}
              </Fact>
              <Fact name="Exceptions">
                {found.exceptions === 0 ? 'None' : counted(found.exceptions, 'entry', 'entries')}
              </Fact>
              {(CASEWORK as readonly Role[]).includes(officer.role) ? (
                <Fact name="Erased by disposal">
                  <Link href="/disposals">What was disposed of</Link>
                </Fact>
              ) : null}
              <Fact name="Cipher and schema">
                SQLCipher {found.cipher.replace(/ community$/, '')}, schema {found.schema}
              </Fact>
            </dl>
          </Panel>
          <div className={classes.works}>
            <Verify hasHead={found.heads.length > 0} />
            <Rebuild />
            <BackUp last={found.lastBackup} />
          </div>
          <Heads feeds={found.feeds} heads={found.heads} />
        </>
      ) : overview.error ? null : (
        <Loading what="Looking at the store" />
      )}
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
