import { useEffect, type ReactNode } from 'react'
import type { OutputOf } from '../../../../src-main/contract'
import { aroundRoles } from '../../../../src-main/contract/codes/around'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { documentKinds, fileTypes } from '../../../../src-main/contract/codes/documents'
import { noteTypes, subjectCategories } from '../../../../src-main/contract/codes/referral'
import { stages } from '../../../../src-main/contract/codes/stages'
import { londonDay } from '../../../../src-main/contract/london'
import type { CaseView, TimelineLine } from '../../../../src-main/contract/referral-views'
import { shownBytes, shownDay, shownMoment } from '../../../components'
import { everything, lagInWords, linesShown, recordingLag } from '../case/timeline-lines'
import { groups, shapesOf } from '../fields/shapes'
import { valuesOf } from '../fields/values'
import { valueInWords } from '../fields/words'
import { ageWords, nameShown } from '../person-words'
import './paper.css'

const dates = { day: shownDay, moment: shownMoment }

type Rows = readonly (readonly [string, string])[]

function Facts({ title, rows }: { title: string; rows: Rows }): ReactNode {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {rows.map(([heading, words], place) => (
          <div key={`${heading} ${place}`}>
            <dt>{heading}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function fieldRows(view: CaseView, group: (typeof groups)[number]['group']): Rows {
  const values = valuesOf(view)
  return shapesOf(group).flatMap((shape) => {
    const words = shape.kind === 'officer' ? view.owner?.name : valueInWords(shape, values[shape.name], dates)
    return words ? [[shape.label, words] as const] : []
  })
}

function Line({ line }: { line: TimelineLine }): ReactNode {
  const lag = lagInWords(recordingLag(line))
  return (
    <li>
      <p className="paper-line">
        <strong>{shownDay(londonDay(line.happenedAt))}</strong>{' '}
        {line.noteType === null ? line.title : labelOf(noteTypes, line.noteType)}
      </p>
      <p className="paper-who">
        Recorded {shownMoment(line.recordedAt)}
        {lag === '' ? '' : ` (${lag})`} by {line.who}
        {line.second === null ? '' : `, confirmed by ${line.second}`}
        {line.held ? '' : '. What it said is not held here.'}
      </p>
      {line.details.map(({ heading, text }) => (
        <p key={heading} className="paper-detail">
          {line.noteType === null ? <em>{heading}: </em> : null}
          {text}
        </p>
      ))}
    </li>
  )
}

/** Words as a style sheet quotes them. */
const quoted = (words: string): string => `"${words.replace(/["\\\n]/g, ' ')}"`

/** The pages lay themselves out for paper while this stands on the page; nothing else is printed. */
function usePaper(marking: string, printed: string): void {
  useEffect(() => {
    const { dataset, style } = document.documentElement
    const words = {
      '--paper-marking': quoted(marking),
      '--paper-printed': quoted(printed),
      '--paper-pages': "'Page ' counter(page) ' of ' counter(pages)"
    }
    dataset['paper'] = ''
    for (const [name, value] of Object.entries(words)) style.setProperty(name, value)
    return () => {
      delete dataset['paper']
      for (const name of Object.keys(words)) style.removeProperty(name)
    }
  }, [marking, printed])
}

type Props = OutputOf<'referrals.print'> & { purpose: string; recipient: string }

/** A whole case, laid out for A4: marked at the top and bottom of each page, numbered, with who printed it, when, for whom and for what. */
export function CaseOnPaper({ view, printedBy, printedAt, purpose, recipient }: Props): ReactNode {
  usePaper(view.marking, `${view.reference}, printed by ${printedBy}, ${shownMoment(printedAt)}`)
  return (
    <article className="paper" aria-label={`${view.reference} as it prints`}>
      <p className="paper-marking">{view.marking}</p>
      <h1>{view.reference}</h1>
      <p className="paper-printed">
        Printed by {printedBy}, {shownMoment(printedAt)}, for {recipient}: {purpose}. A copy: it does not change with
        the record. Local working record, not the national record.
      </p>
      <Facts
        title="Person"
        rows={[
          ['Name', nameShown(view)],
          ['Born', ageWords(view)],
          ['Stage', `${labelOf(stages, view.stage)}, since ${shownMoment(view.stageSince)}`],
          ...view.others.map(
            (each) =>
              [
                `Other referral ${each.reference}`,
                `${shownDay(each.receivedOn)}, ${labelOf(stages, each.stage)}`
              ] as const
          )
        ]}
      />
      {groups.map(({ group, label }) => (
        <Facts key={group} title={label} rows={fieldRows(view, group)} />
      ))}
      <Facts
        title="Around the case"
        rows={view.around.map((each) => [
          each.name,
          [
            labelOf(aroundRoles, each.role),
            each.relation,
            each.organisation,
            each.contact,
            labelOf(subjectCategories, each.category)
          ]
            .filter(Boolean)
            .join(' · ')
        ])}
      />
      <Facts
        title="Clocks"
        rows={view.clocks.map((clock) => [
          clock.label,
          clock.stoppedOn === null ? `due ${shownDay(clock.dueOn)}` : `stopped ${shownDay(clock.stoppedOn)}`
        ])}
      />
      <Facts
        title="Documents"
        rows={view.documents.map((each) => [
          each.name,
          `${labelOf(documentKinds, each.kind)}, ${labelOf(fileTypes, each.type)}, ${shownBytes(each.size)}${
            each.withdrawn === null ? '' : ', withdrawn'
          }. SHA-256 ${each.sha256}`
        ])}
      />
      <section>
        <h2>Timeline</h2>
        <ol>
          {linesShown(view.timeline, everything).map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      </section>
      <p className="paper-marking">{view.marking}</p>
    </article>
  )
}
