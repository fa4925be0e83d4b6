import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { Panel, shownMoment } from '../../components'
import { FiguresView } from './figures-view'
import { periodInWords } from './words'
import classes from './summaries.module.css'

interface Props {
  figures: OutputOf<'summaries.figures'>
  period: { from: string; to: string }
  onNext: () => void
  onBack: () => void
}

/** The figures as they would be frozen now. */
export function LookAtFigures({ figures, period, onNext, onBack }: Props): ReactNode {
  return (
    <>
      <Panel title={periodInWords(period)}>
        <p className={classes.explanation}>
          As this desk’s journal stood on {shownMoment(figures.asAt)}. Each underlined count leads to the records it
          counts.
        </p>
        <Group gap="sm">
          <Button onClick={onNext} data-autofocus>
            Go on to the commentary
          </Button>
          <Button variant="default" onClick={onBack}>
            Another period
          </Button>
        </Group>
      </Panel>
      <FiguresView sections={figures.sections} codes={figures.codes} period={period} frozenAt={null} />
    </>
  )
}
