import type { Scene } from '../stage'
import { bundleScenes } from './bundle'
import { caseworkScenes } from './casework'
import { proofScenes } from './proof'
import { summaryScenes } from './summary'

/** The demonstration, scene by scene, as people at two desks would play it. */
export const scenes: readonly Scene[] = [...caseworkScenes, ...summaryScenes, ...bundleScenes, ...proofScenes]
