import type { Demonstration } from '../contract/desk'
import { firstOfficers, secondOfficers, type DemonstrationOfficer } from './officers'
import { firstStory, secondStory, type Story } from './plan'

/** An invented desk: where it is, who works there, and what happened there. */
interface DemonstrationDesk {
  desk: { borough: string; terminal: string; ceiling: 'OFFICIAL-SENSITIVE' }
  officers: readonly DemonstrationOfficer[]
  story: Story
}

/** Two invented desks of neighbouring boroughs. The second is there so that a bundle has somewhere to go. */
export const demonstrationDesks: Readonly<Record<Demonstration, DemonstrationDesk>> = {
  first: {
    desk: { borough: 'E09000007', terminal: 'Camden desk 1 (demonstration)', ceiling: 'OFFICIAL-SENSITIVE' },
    officers: firstOfficers,
    story: firstStory
  },
  second: {
    desk: { borough: 'E09000012', terminal: 'Hackney desk 1 (demonstration)', ceiling: 'OFFICIAL-SENSITIVE' },
    officers: secondOfficers,
    story: secondStory
  }
}
