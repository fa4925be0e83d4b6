import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { aroundRoles } from '../../../../src-main/contract/codes/around'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { subjectCategories } from '../../../../src-main/contract/codes/referral'
import { Panel } from '../../../components'
import { useCase, useOpenPart } from './case-context'
import classes from './case.module.css'

/** Everybody around the case who is not its subject, each with a category of their own. */
export function Around(): ReactNode {
  const { around } = useCase()
  const open = useOpenPart()
  const add = (
    <Button
      variant="subtle"
      size="compact-sm"
      px={6}
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label="Add somebody around the case"
      onClick={() => open('around')}
    >
      Add
    </Button>
  )
  return (
    <Panel title="Around the case" actions={add}>
      {around.length === 0 ? <p className={classes.nothing}>Nobody yet: referrer, partners, family.</p> : null}
      <ul className={classes.clocks}>
        {around.map((each) => (
          <li key={each.person}>
            <span className={classes.aroundName}>
              {each.name}
              <Button
                variant="subtle"
                size="compact-sm"
                px={6}
                leftSection={<IconPencil size={14} aria-hidden />}
                aria-label={`Change: ${each.name}`}
                onClick={() => open(`around/${each.person}`)}
              >
                Change
              </Button>
            </span>
            <span className={classes.aside}>
              {[labelOf(aroundRoles, each.role), each.relation, each.organisation].filter(Boolean).join(' · ')}
            </span>
            <span className={classes.aside}>{labelOf(subjectCategories, each.category)}</span>
            {each.contact === '' ? null : <span className={classes.aside}>{each.contact}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
