import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutputOf } from '../../../src-main/contract'
import { idFrom } from '../../../src-main/contract/ids'
import { intakeDesk, lettered, type IntakeDesk } from '../intake/desk'

const ROWS = 200
/** Every tenth row is the row before it again, misspelt. */
const isTwin = (row: number): boolean => row % 10 === 0
const FORENAMES = ['Aurelio', 'Brónach', 'Chidi', 'Dilnoza', 'Eluned', 'Faisal', 'Grażyna', 'Hamish', 'Ikram', 'Jiahui']

function line(row: number): string {
  const of = isTwin(row) ? row - 1 : row
  const born = `${1 + (of % 27)}/0${1 + (of % 9)}/${1950 + (of % 60)}`
  const name = `Q${lettered(of * 7919)}`
  const surname = isTwin(row) ? `${name.slice(0, -1)}${name.at(-1) === 'e' ? 'a' : 'e'}` : name
  return `${1 + (row % 28)}/10/2026,${surname},${FORENAMES[of % 10]},${born},Education,Words ${row},OFFICIAL`
}

let desk: IntakeDesk
let jobs = 1
beforeEach(async () => {
  desk = await intakeDesk()
})
afterEach(() => desk.close())

type Left = OutputOf<'people.stillToLookFor'>
type Done = OutputOf<'people.identifyBroughtIn'>
const left = (): Promise<Left> => desk.ask('people.stillToLookFor', {})
let job = ''
const look = (): Promise<Done> => {
  job = idFrom(jobs++, new Uint8Array(10))
  return desk.ask('people.identifyBroughtIn', { job })
}

async function bringIn(): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, row) => line(row + 1))
  const { intake, match } = await desk.openFile(
    `Date received,Surname,Forename,DOB,Sector,Concern,Marking\n${lines.join('\n')}\n`
  )
  await desk.ask('intake.bringIn', { intake, match, job: idFrom(0, new Uint8Array(10)) })
}

/** Asks the work to stop once it has said something that fits. */
function stopWhen(fits: (words: string, done: number) => boolean): void {
  const { push } = desk.events
  desk.events.push = (...events) => {
    for (const event of events) {
      if (event.kind !== 'progress' || !fits(event.words, event.done)) continue
      desk.events.push = push
      void desk.ask('desk.cancel', { job })
    }
    return push.apply(desk.events, events)
  }
}

test('what was brought in waits to be looked for; misspelt ones are left to be judged', async () => {
  expect(await left()).toEqual({ waits: false, referrals: 0, stopped: false })
  await bringIn()
  expect(await left()).toEqual({ waits: true, referrals: ROWS, stopped: false })
  const done = await look()
  expect(done).toMatchObject({ referrals: ROWS, tooLittle: 0, complete: true })
  expect(done.toJudge).toBeGreaterThanOrEqual(ROWS / 10)
  expect(done.made + done.toJudge).toBe(ROWS)
  expect(await left()).toEqual({ waits: false, referrals: 0, stopped: false })
  const waiting = await desk.ask<OutputOf<'people.unidentified'>>('people.unidentified', { offset: 0, limit: 5 })
  expect(waiting.total).toBe(done.toJudge)
  expect(waiting.referrals).toHaveLength(5)
})

test('stopped, what was done stays, and the rest is gone on with', async () => {
  await bringIn()
  stopWhen((words, done) => words.startsWith('Looking for the persons') && done > 0)
  const first = await look()
  expect(first.complete).toBe(false)
  const after = await left()
  expect(after).toMatchObject({ waits: true, stopped: true })
  expect(after.referrals).toBe(ROWS - first.made - first.toJudge)
  expect(after.referrals).toBeGreaterThan(0)
  const second = await look()
  expect(second.complete).toBe(true)
  expect(first.made + first.toJudge + second.made + second.toJudge).toBe(ROWS)
})

test('ended by a lock, it is not stopped: it goes on for whoever signs in next', async () => {
  await bringIn()
  let locked = false
  const { push } = desk.events
  desk.events.push = (...events) => {
    const [event] = events
    if (!locked && event?.kind === 'progress' && event.words.startsWith('Looking for the persons') && event.done > 0) {
      locked = true
      void desk.ask('vault.close', {})
    }
    return push.apply(desk.events, events)
  }
  await expect(look()).rejects.toThrow()
  await desk.signIn('other')
  const after = await left()
  expect(after).toMatchObject({ waits: true, stopped: false })
  expect(after.referrals).toBeLessThan(ROWS)
  const done = await look()
  expect(done.complete).toBe(true)
  expect(await left()).toEqual({ waits: false, referrals: 0, stopped: false })
})

test('stopped while everybody is compared, the comparing is done when it goes on', async () => {
  await bringIn()
  stopWhen((words) => words.startsWith('Comparing people'))
  expect((await look()).complete).toBe(false)
  expect(await left()).toEqual({ waits: true, referrals: 0, stopped: true })
  expect(await look()).toMatchObject({ referrals: 0, complete: true })
})
