import { Button, Tabs } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SupportItem, SupportLine, SupportView } from '../../../../src-main/contract/support-views'
import { EmptyState, FaultNotice, Loading, Panel } from '../../../components'
import { useCase, useOpenPart } from '../case/case-context'
import { forms } from './forms'
import { ItemCard } from './item-card'
import { TabSummary } from './summaries-of-tabs'
import { formAddress, readAddress, type SupportAddress } from './support-address'
import { SupportForm } from './support-form'
import { tabCount, tabOf, tabOfAct, tabs, type Tab } from './tabs'
import { useSupport } from './use-support'
import classes from './support.module.css'

/** Items shown before somebody asks for all of them. */
const FIRST = 30

function TabLabel({ tab, view }: { tab: Tab; view: SupportView }): ReactNode {
  const { items, late } = tabCount(tab, view)
  return (
    <>
      {tab.label}
      {items === 0 ? null : <span className={classes.aside}> {items}</span>}
      {late ? (
        <span className={classes.lateMark}>
          <span aria-hidden> !</span>
          <span className="desk-hidden"> late</span>
        </span>
      ) : null}
    </>
  )
}

function lineNamed(
  items: readonly SupportItem[],
  name: string | null
): { item: SupportItem; line: SupportLine } | null {
  for (const item of items) {
    const line = item.lines.find((each) => each.name === name)
    if (line) return { item, line }
  }
  return null
}

function OpenForm({ view, address, tab }: { view: SupportView; address: SupportAddress; tab: Tab }): ReactNode {
  const open = useOpenPart()
  const close = (): void => open(`support/${tab.tab}`)
  const corrected = lineNamed(view.items, address.corrects)
  if (corrected) {
    const { item, line } = corrected
    return <SupportForm key={line.name} act={line.act} item={item} corrects={line} view={view} onDone={close} />
  }
  if (address.act === null) return null
  const item = view.items.find((each) => each.item === address.item) ?? null
  if (address.item !== null && item === null) return null
  const key = `${address.act}:${address.item ?? ''}`
  return <SupportForm key={key} act={address.act} item={item} corrects={null} view={view} onDone={close} />
}

function TabContent({ view, address, tab }: { view: SupportView; address: SupportAddress; tab: Tab }): ReactNode {
  const open = useOpenPart()
  const [all, setAll] = useState(false)
  const items = view.items.filter(({ part }) => tab.parts.includes(part)).toReversed()
  const corrected = lineNamed(view.items, address.corrects)?.item.item
  const about = address.item ?? corrected ?? null
  const form = <OpenForm view={view} address={address} tab={tab} />
  const shown = all ? items : items.filter(({ item }, place) => place < FIRST || item === about)
  return (
    <>
      <TabSummary tab={tab.tab} view={view} onBegin={(act) => open(formAddress(tabOfAct(act).tab, act, null))} />
      {about === null ? form : null}
      {address.act === null || address.item !== null ? (
        <div className={classes.acts}>
          {tab.begins.map((act) => (
            <Button key={act} variant="default" size="xs" onClick={() => open(formAddress(tab.tab, act, null))}>
              {act === 'support.plan_written' && view.plan !== null ? 'Revise the plan' : forms[act].opens}
            </Button>
          ))}
        </div>
      ) : null}
      {items.length === 0 ? <EmptyState title={tab.empty}>{tab.advice}</EmptyState> : null}
      <ul className={classes.items}>
        {shown.map((item) => (
          <ItemCard
            key={item.item}
            item={item}
            onAct={(act) => open(formAddress(tab.tab, act, item.item))}
            onCorrect={(line) => open(`support/${tab.tab}/correct/${line.name}`)}
          >
            {item.item === about ? form : null}
          </ItemCard>
        ))}
      </ul>
      {shown.length < items.length ? (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          Show all {items.length}
        </Button>
      ) : null}
    </>
  )
}

/** Channel and support around a referral, a tab for each part; the address says which tab and form are open. */
export function SupportSection({ part }: { part: string }): ReactNode {
  const { id } = useCase()
  const open = useOpenPart()
  const found = useSupport(id)
  const view = found.data
  const address = readAddress(part)
  const chosen = tabOf(address.tab)
  const within = useRef<HTMLDivElement>(null)
  const ready = view !== undefined
  const formOpen = address.act !== null || address.corrects !== null
  useEffect(() => {
    if (!ready || formOpen) return
    within.current?.scrollIntoView({ block: 'nearest' })
    within.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true })
  }, [ready, formOpen])
  return (
    <Panel title="Channel and support">
      {found.error ? <FaultNotice fault={found.error} onAgain={() => void found.refetch()} /> : null}
      {!view && !found.error ? <Loading what="Opening the support …" /> : null}
      {view ? (
        <div ref={within}>
          <Tabs value={chosen.tab} onChange={(tab) => open(`support/${tab ?? ''}`)} activateTabWithKeyboard={false}>
            <Tabs.List className={classes.tabs ?? ''} aria-label="Parts of the support">
              {tabs.map((tab) => (
                <Tabs.Tab key={tab.tab} value={tab.tab}>
                  <TabLabel tab={tab} view={view} />
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {tabs.map((tab) => (
              <Tabs.Panel key={tab.tab} value={tab.tab} className={classes.panel ?? ''}>
                {tab === chosen ? <TabContent key={tab.tab} view={view} address={address} tab={tab} /> : null}
              </Tabs.Panel>
            ))}
          </Tabs>
        </div>
      ) : null}
      <div className={classes.end}>
        <Button variant="subtle" size="xs" onClick={() => open('')}>
          Close
        </Button>
      </div>
    </Panel>
  )
}
