import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useAsk } from '../../api'
import { Dialog, FaultNotice, Loading, Note } from '../../components'
import { FindPerson } from './find-person'
import { JudgePair } from './judge-pair'
import { PairHead } from './pair-head'
import { PairHistory } from './pair-history'

/** The person opened beside another one, with what was said of the two, and the judgement. */
function Compared({ one, other, onDone }: { one: string; other: string; onDone: () => void }): ReactNode {
  const asked = useAsk('people.compare', { one, other })
  if (!asked.data) return asked.error ? <FaultNotice fault={asked.error} /> : <Loading what="Comparing the two" />
  const { pair, oneIsAlready, seconds } = asked.data
  return (
    <>
      <PairHead pair={pair} />
      <PairHistory pair={pair} />
      {oneIsAlready ? (
        <Note>These two are held to be one person already.</Note>
      ) : (
        <JudgePair pair={pair} seconds={seconds} onDone={onDone} />
      )}
    </>
  )
}

/** Compares the person with another one on this desk, and merges the two or says that they are apart. */
export function MergeWith({ person, records }: { person: string; records: readonly string[] }): ReactNode {
  const [open, setOpen] = useState(false)
  const [other, setOther] = useState<string | null>(null)
  const close = (): void => {
    setOpen(false)
    setOther(null)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Compare with another person
      </Button>
      <Dialog opened={open} onClose={close} title="Compare with another person" size="xl">
        {other === null ? (
          <FindPerson title="Which person?" leaveOut={records} onChoose={setOther} />
        ) : (
          <Compared one={person} other={other} onDone={close} />
        )}
      </Dialog>
    </>
  )
}
