import type { ReactNode } from 'react'
import type { CardFingerprint } from '../../../../src-main/contract/transfer-views'
import classes from '../transfer.module.css'

/** A fingerprint as two people read it out: in words, or in digits; either is enough. */
export function Fingerprint({ of }: { of: CardFingerprint }): ReactNode {
  return (
    <div className={classes.fingerprint}>
      <ol className={classes.words} aria-label="Fingerprint in words">
        {of.words.map((word, place) => (
          <li key={`${place}-${word}`}>{word}</li>
        ))}
      </ol>
      <div className={classes.digits}>
        <span className="desk-hidden">Fingerprint in digits: </span>
        {of.digits}
      </div>
    </div>
  )
}
