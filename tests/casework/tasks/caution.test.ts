import { describe, expect, it } from 'vitest'
import { taskFields } from '../../../src-main/casework/tasks/entries'
import type { Json } from '../../../src-main/journal/entry'

/** The value that is shown of two which desks wrote without knowing of each other. */
function shown(field: string, one: Json, other: Json): Json {
  const caution = taskFields[field]?.caution
  if (!caution) throw new Error(`no rule of caution for ${field}`)
  expect(caution(one)).not.toBe(caution(other))
  return caution(one) > caution(other) ? one : other
}

describe('two desks that changed a task without knowing of each other', () => {
  it.each([
    ['state', 'open', 'done', 'open'],
    ['state', 'declined', 'open', 'open'],
    ['dueOn', '2026-12-01', '2026-11-30', '2026-11-30'],
    ['dueOn', '2027-01-01', '2026-12-31', '2026-12-31'],
    ['dueOn', null, '2026-11-30', '2026-11-30'],
    ['marking', 'OFFICIAL', 'SECRET', 'SECRET'],
    ['marking', 'OFFICIAL-SENSITIVE', 'OFFICIAL', 'OFFICIAL-SENSITIVE'],
    ['priority', 'routine', 'urgent', 'urgent'],
    ['priority', 'high', 'routine', 'high']
  ])('%s: of %s and %s, %s is shown until a person decides', (field, one, other, cautious) => {
    expect(shown(field, one, other)).toBe(cautious)
    expect(shown(field, other, one)).toBe(cautious)
  })
})
