import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Candidate } from '../../../src-main/contract/people'
import classes from './candidates.module.css'

/** Each field compared: a bar for how close it is, and the same in words. The bar repeats the words, so a screen reader passes over it. */
export function LikenessLines({ likeness }: { likeness: Candidate['likeness'] }): ReactNode {
  return (
    <ul className={classes.likeness}>
      {likeness.map((each) => (
        <li key={`${each.field}:${each.words}`}>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${Math.round(each.strength * 100)}%` }} data-agrees={each.agrees} />
          </span>
          {each.agrees ? <IconCheck size={15} aria-label="agrees:" /> : <IconX size={15} aria-label="differs:" />}
          <span>{each.words}</span>
        </li>
      ))}
    </ul>
  )
}
