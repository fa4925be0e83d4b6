import { Button, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Share } from '../../../../src-main/contract/desk'
import { Panel, QrPicture } from '../../../components'
import { askedPlaces, isSameWord } from './asked-words'
import { useStepEntered } from './use-step-entered'
import classes from './envelope.module.css'

interface EnvelopeProps {
  share: Share
  /** Where it is for, on the printed sheet. */
  deskName: string
  onSealed: () => void
}

/** One share, shown once, for its envelope. Two of its words are typed back before the next. */
export function EnvelopeStep({ share, deskName, onSealed }: EnvelopeProps): ReactNode {
  const places = askedPlaces(share.words.length, share.index)
  const [typed, setTyped] = useState<[string, string]>(['', ''])
  const [tried, setTried] = useState(false)
  const right = places.map((place, at) => isSameWord(typed[at] ?? '', share.words[place] ?? ''))
  const form = useRef<HTMLFormElement>(null)
  useStepEntered(form)
  const seal = (): void => {
    setTried(true)
    if (right.every(Boolean)) onSealed()
  }
  return (
    <Panel
      title={`Envelope ${share.index} of ${share.of}`}
      actions={
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print this sheet
        </Button>
      }
    >
      <div className={classes.sheet}>
        <div className={classes.sheetHead}>
          <p className={classes.sheetTitle}>
            Focus Desk recovery share {share.index} of {share.of}
          </p>
          <p>{deskName}</p>
          <p>
            {share.needed} of {share.of} shares together restore access to the desk. Keep this one sealed and apart from
            the others.
          </p>
        </div>
        <ol className={classes.words} aria-label="Words of this share">
          {share.words.map((word, place) => (
            <li key={`${place}-${word}`}>
              <span aria-hidden>{place + 1}</span> {word}
            </li>
          ))}
        </ol>
        <div className={classes.code}>
          <QrPicture text={share.code} words={`QR code of share ${share.index}`} />
          <p className={classes.codeText}>{share.code}</p>
        </div>
      </div>
      <form
        ref={form}
        className={classes.back}
        onSubmit={(event) => {
          event.preventDefault()
          seal()
        }}
      >
        <p>Write the words down or print them, then type two back. They are not shown again.</p>
        <div className={classes.fields}>
          {places.map((place, at) => (
            <TextInput
              key={place}
              label={`Word ${place + 1}`}
              value={typed[at] ?? ''}
              onChange={(event) =>
                setTyped(at === 0 ? [event.currentTarget.value, typed[1]] : [typed[0], event.currentTarget.value])
              }
              error={tried && !right[at] ? 'Not the word on this sheet.' : undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          ))}
        </div>
        <Button type="submit">
          {share.index < share.of ? 'It is in its envelope: show the next' : 'It is in its envelope: finish'}
        </Button>
      </form>
    </Panel>
  )
}
