import type { Circumstances } from '../../../src-main/casework/intake/cell'

/** A Tuesday afternoon at a desk that may hold OFFICIAL-SENSITIVE. */
export const circumstances: Circumstances = {
  today: '2026-11-24',
  now: '2026-11-24T15:04:05.123Z',
  ceiling: 'OFFICIAL-SENSITIVE'
}
