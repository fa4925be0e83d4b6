import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decided, openWorkingDesk, soundDecision, toGateway, type WorkingDesk } from '../working-desk'
import { walkOf, type Walk } from '../walk'
import { signpost } from './bodies'

let desk: WorkingDesk
let walk: Walk
let handOver: string
beforeEach(async () => {
  desk = await openWorkingDesk()
  const { id } = await toGateway(desk)
  await decided(desk, id, {
    to: 'SIGNPOSTED',
    decision: { ...soundDecision, closureReason: 'signposted_health', signpostedTo: signpost.to }
  })
  walk = walkOf(desk, id, '2026-11-23')
  handOver = await walk.tell('support.handOver', signpost, 'handOver')
})
afterEach(() => desk.close())

const found = 'Seen twice; it helps.'

describe('a signposting and its clock', () => {
  it('name one day, and Today names it once', async () => {
    walk.on('2026-12-22')
    expect(await walk.clock('signpost_look_back')).toMatchObject({ dueOn: '2026-12-21', state: 'late' })
    expect((await walk.view()).supportAlerts).toMatchObject([{ tone: 'late', part: 'handOver' }])
    expect(await walk.late()).toEqual(['Look back on the signposting'])
  })

  it('end together: a look-back in time takes its step on the day it was made', async () => {
    walk.on('2026-12-18')
    await walk.tell('support.lookBack', { handOver, lookedOn: '2026-12-16', found })
    expect(await walk.clock('signpost_look_back')).toMatchObject({
      state: 'met',
      stoppedOn: '2026-12-16',
      recordedOn: '2026-12-18'
    })
    expect((await walk.view()).supportAlerts).toEqual([])
    expect(await desk.rebuild()).toEqual([])
  })

  it('one made late is offered, because the step has to say why', async () => {
    walk.on('2027-01-04')
    await walk.tell('support.lookBack', { handOver, lookedOn: '2027-01-04', found })
    expect(await walk.late()).toEqual(['Look back on the signposting'])
    expect(await walk.refused('SIGNPOSTED')).toBe('FD-REF-13')
    await walk.step('SIGNPOSTED', { breachReason: 'Nobody was told of it.' })
    expect(await walk.late()).toEqual([])
  })

  it('wait for every signposting of the referral', async () => {
    const other = await walk.tell('support.handOver', { ...signpost, to: 'Youth service' }, 'handOver')
    walk.on('2026-12-01')
    await walk.tell('support.lookBack', { handOver, lookedOn: '2026-12-01', found })
    expect(await walk.clock('signpost_look_back')).toMatchObject({ stoppedOn: null })
    await walk.tell('support.lookBack', { handOver: other, lookedOn: '2026-12-01', found })
    expect(await walk.clock('signpost_look_back')).toMatchObject({ stoppedOn: '2026-12-01' })
  })
})
