import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { groups, shapesOf, type FieldShape, type Group } from '../fields/shapes'
import { valuesOf } from '../fields/values'
import { valueInWords } from '../fields/words'
import { Panel, shownDay, shownMoment } from '../../../components'
import { ageWords, nameAsGiven, nameShown } from '../person-words'
import { Around } from './around'
import { useCase, useOpenPart } from './case-context'
import { OtherReferrals } from './other-referrals'
import { WrongPerson } from './wrong-person'
import classes from './case.module.css'

const dates = { day: shownDay, moment: shownMoment }

function Facts({ shapes }: { shapes: readonly FieldShape[] }): ReactNode {
  const view = useCase()
  const values = valuesOf(view)
  const shown = shapes
    .map((shape) => ({
      shape,
      words: shape.kind === 'officer' ? (view.owner?.name ?? null) : valueInWords(shape, values[shape.name], dates)
    }))
    .filter(({ shape, words }) => words !== null || shape.needed)
  if (shown.length === 0) return <p className={classes.nothing}>Nothing given yet.</p>
  return (
    <dl className={classes.facts}>
      {shown.map(({ shape, words }) => (
        <div key={shape.name} data-missing={words === null} data-long={shape.kind === 'narrative'}>
          <dt>{shape.label}</dt>
          <dd>{words ?? 'not given yet'}</dd>
        </div>
      ))}
    </dl>
  )
}

function Change({ group, label }: { group: Group; label: string }): ReactNode {
  const open = useOpenPart()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      px={6}
      leftSection={<IconPencil size={14} aria-hidden />}
      aria-label={`Change: ${label}`}
      onClick={() => open(`edit/${group}`)}
    >
      Change
    </Button>
  )
}

function Who(): ReactNode {
  const view = useCase()
  const open = useOpenPart()
  const asGiven = nameAsGiven(view)
  const differs = view.person !== null && view.person.name !== asGiven && asGiven !== ''
  return (
    <Panel title="Person" actions={<Change group="who" label="who it is about" />}>
      <p className={classes.name}>
        {view.person === null ? nameShown(view) : <Link href={`/people/${view.person.id}`}>{nameShown(view)}</Link>}
      </p>
      <dl className={classes.facts}>
        {differs ? (
          <div>
            <dt>Name as given</dt>
            <dd>{asGiven}</dd>
          </div>
        ) : null}
        <div>
          <dt>Born</dt>
          <dd>{ageWords(view)}</dd>
        </div>
        {view.given.otherNames === '' ? null : (
          <div>
            <dt>Other names</dt>
            <dd>{view.given.otherNames}</dd>
          </div>
        )}
      </dl>
      {view.person === null ? (
        <div className={classes.warn}>
          <p>
            <IconAlertTriangle size={16} aria-hidden /> Not yet said who this is.
          </p>
          <Button size="xs" variant="default" onClick={() => open('person')}>
            Is this someone we know?
          </Button>
        </div>
      ) : (
        <WrongPerson key={view.person.id} />
      )}
      {view.possiblySame.length === 0 ? null : (
        <div className={classes.possibly}>
          <h3 className={classes.small}>Possibly the same</h3>
          <ul>
            {view.possiblySame.map((each) => (
              <li key={each.person}>
                {each.name}: not sure, {each.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <OtherReferrals />
    </Panel>
  )
}

/** Everything known about the person and how the referral came, by group, each changed in place. */
export function PersonColumn(): ReactNode {
  const order: Group[] = ['raised', 'person', 'came', 'handling']
  return (
    <div className={classes.person}>
      <Who />
      <Around />
      {order.map((group) => {
        const label = groups.find((each) => each.group === group)?.label ?? group
        return (
          <Panel key={group} title={label} actions={<Change group={group} label={label.toLocaleLowerCase('en')} />}>
            <Facts shapes={shapesOf(group)} />
          </Panel>
        )
      })}
    </div>
  )
}
