import type { Scene } from '../stage'
import { bundleScenes } from './bundle'
import { decidingScenes } from './deciding'
import { lateScenes } from './late'
import { oversightScenes } from './oversight'
import { peopleScenes } from './people'
import { proofScenes } from './proof'
import { receivingScenes } from './receiving'
import { summaryScenes } from './summary'
import { supportScenes } from './support'

/** The demonstration, scene by scene, as people at two desks would play it. */
export const scenes: readonly Scene[] = [
  ...receivingScenes,
  ...peopleScenes,
  ...decidingScenes,
  ...supportScenes,
  ...lateScenes,
  ...summaryScenes,
  ...oversightScenes,
  ...bundleScenes,
  ...proofScenes
]
