import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { bands, type Band, type KnownCandidate, type SoughtPerson } from '../../../src-main/contract/people'
import { EmptyState, Panel, TypedDate, counted, shownDay, useMarking } from '../../components'
import { listColumns, TakeList } from '../lists'
import { Referred } from './candidate-card'
import { canSearch, useCandidates } from './candidates'
import { LikenessLines } from './likeness-lines'
import { TwoSpellings } from './two-spellings'
import cards from './candidates.module.css'
import classes from './people.module.css'

const BAND_WORDS: Readonly<Record<Band, string>> = {
  likely: 'Likely',
  possible: 'Possible',
  many: 'Fits as well as many others',
  weak: 'Faint'
}

const NOBODY: SoughtPerson = { forenames: '', surname: '', otherNames: '', dateOfBirth: null, approximateAge: null }

/** The name found beside what was typed: where only one part was typed, beside that part of it. */
function FoundName({ given, name }: { given: SoughtPerson; name: string }): ReactNode {
  const { forenames, surname } = given
  const typed = `${forenames} ${surname}`.trim()
  if (typed === '') return <strong>{name}</strong>
  if (forenames.trim() !== '' && surname.trim() !== '') return <TwoSpellings typed={typed} known={name} />
  const words = name.split(' ')
  const count = Math.min(words.length, typed.split(/\s+/).length)
  const [start, end] = surname.trim() === '' ? [0, count] : [words.length - count, words.length]
  return (
    <div className={classes.foundName}>
      <strong>{words.slice(0, start).join(' ')}</strong>
      <TwoSpellings typed={typed} known={words.slice(start, end).join(' ')} />
      <strong>{words.slice(end).join(' ')}</strong>
    </div>
  )
}

interface FoundProps {
  candidate: KnownCandidate
  given: SoughtPerson
  /** Takes a person found; without it their page is a link. */
  onChoose: ((person: string) => void) | undefined
}

function Found({ candidate, given, onChoose }: FoundProps): ReactNode {
  const { person, name, dateOfBirth, oneWith, warning } = candidate
  return (
    <li className={cards.card} data-band={candidate.band}>
      <div className={classes.foundHead}>
        <FoundName given={given} name={name} />
        {onChoose ? (
          <Button variant="default" size="xs" aria-label={`Compare with ${name}`} onClick={() => onChoose(person)}>
            Compare
          </Button>
        ) : (
          <Link href={`/people/${person}`}>Open {name}</Link>
        )}
      </div>
      <p className={cards.born}>
        {BAND_WORDS[candidate.band]} ·{' '}
        {dateOfBirth === null ? 'date of birth not known' : `born ${shownDay(dateOfBirth)}`}
        {oneWith.length === 0 ? '' : ` · also recorded as ${oneWith.join(', ')}`}
      </p>
      <LikenessLines likeness={candidate.likeness} />
      {warning === null ? null : <p className={cards.warning}>{warning}</p>}
      <Referred referrals={candidate.referrals} />
    </li>
  )
}

function wordsFor(known: ReturnType<typeof useCandidates>, given: SoughtPerson): string {
  if (!canSearch(given)) return 'Type two letters of a name, or a date of birth.'
  if (known.failed) return 'The search did not work.'
  if (known.searchedAmong === null || known.behind) return 'Looking …'
  const among = counted(known.searchedAmong, 'person', 'people')
  if (known.candidates.length === 0) return `No one like this among ${among}.`
  return `${counted(known.candidates.length, 'person', 'people')} like this among ${among}, the most alike first.`
}

/** Finds a person as one types, by any spelling ever given. */
export function FindPerson({
  title = 'Find a person',
  onChoose,
  leaveOut = []
}: {
  title?: string
  onChoose?: (person: string) => void
  /** Persons who are not looked for: those already chosen. */
  leaveOut?: readonly string[]
}): ReactNode {
  const [given, setGiven] = useState<SoughtPerson>(NOBODY)
  const known = useCandidates(given)
  useMarking(known.marking)
  const found = known.candidates.filter(({ person }) => !leaveOut.includes(person))
  const ordered = bands.flatMap((band) => found.filter((each) => each.band === band))
  const text = (name: 'forenames' | 'surname') => (event: { currentTarget: { value: string } }) =>
    setGiven({ ...given, [name]: event.currentTarget.value })
  return (
    <Panel title={title}>
      <div className={classes.fields}>
        <TextInput label="Forenames" value={given.forenames} onChange={text('forenames')} autoComplete="off" />
        <TextInput label="Surname" value={given.surname} onChange={text('surname')} autoComplete="off" />
        <TypedDate
          label="Date of birth"
          value={given.dateOfBirth}
          onChange={(dateOfBirth) => setGiven({ ...given, dateOfBirth })}
        />
      </div>
      <div className={classes.foundHead}>
        <output className={classes.state}>{wordsFor(known, given)}</output>
        {onChoose === undefined && known.searched && known.candidates.length > 0 ? (
          <TakeList asked={{ list: 'people', given }} columns={listColumns.people} total={known.candidates.length} />
        ) : null}
      </div>
      {known.notice}
      {ordered.length === 0 ? (
        canSearch(given) && known.searched ? (
          <EmptyState title="Nobody found">
            Another spelling, one part of the name alone, or the date of birth may find more.
          </EmptyState>
        ) : null
      ) : (
        <ul className={classes.found}>
          {ordered.map((each) => (
            <Found key={each.person} candidate={each} given={given} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
