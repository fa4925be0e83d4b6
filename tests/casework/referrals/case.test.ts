import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adult, openWorkingDesk, receive, toAnswered, type WorkingDesk } from './working-desk'

let desk: WorkingDesk

beforeAll(async () => {
  desk = await openWorkingDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.at('2026-11-23T09:00:00.000Z'))

const person = (surname: string) => ({ ...adult, surname, dateOfBirth: null })

describe('the rest of a case', () => {
  it('changes only what differs, and says from what to what', async () => {
    const { id: referral } = await receive(desk, person('Amended'))
    const view = await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: { sector: 'police', school: '', referrerOrganisation: 'Quillon Academy' },
      owner: desk.officer('desk2').officer
    })
    expect(view.owner?.name).toBe('Kit Adeyemi')
    expect(view.timeline[0]).toMatchObject({
      title: 'Changed: Owner, Sector',
      details: [
        { heading: 'Owner', text: '— → Kit Adeyemi' },
        { heading: 'Sector', text: 'Education → Police' }
      ]
    })
    const same = await desk.refusal('desk', 'referrals.amend', { referral, fields: { sector: 'police' } })
    expect(same.code).toBe('FD-REF-07')
  })

  it('finds the person by a corrected spelling', async () => {
    const { id: referral } = await receive(desk, {
      forenames: 'Piers',
      surname: 'Ollerenshow',
      dateOfBirth: '1985-05-05'
    })
    await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: {},
      given: { forenames: 'Piers', surname: 'Ollerenshaw', dateOfBirth: '1985-05-05' }
    })
    const { rows } = await desk.ask('desk', 'referrals.list', { filter: { text: 'ollerenshaw' }, sort: {} })
    expect(rows.map(({ id }) => id)).toEqual([referral])
    const found = await desk.ask('desk', 'people.search', { given: { forenames: 'Piers', surname: 'Ollerenshaw' } })
    expect(found.candidates[0]?.name).toBe('Piers Ollerenshaw')
  })

  it('takes notes by kind, with the time they are about', async () => {
    const { id: referral } = await receive(desk, person('Noted'))
    const view = await desk.ask('desk', 'referrals.note', {
      referral,
      type: 'third_party',
      text: 'The form tutor says he has been alone since spring.\nShe will write it down.',
      happenedAt: '2026-11-22T15:00:00.000Z'
    })
    const note = view.timeline.find(({ group }) => group === 'note')
    expect(note).toMatchObject({
      title: 'Third-party report: The form tutor says he has been alone since spring.',
      noteType: 'third_party',
      happenedAt: '2026-11-22T15:00:00.000Z',
      recordedAt: '2026-11-23T09:00:00.000Z'
    })
    const future = await desk.refusal('desk', 'referrals.note', {
      referral,
      type: 'fact',
      text: 'Tomorrow.',
      happenedAt: '2026-11-24T15:00:00.000Z'
    })
    expect(future).toMatchObject({ code: 'FD-REF-04', fields: { happenedAt: expect.stringContaining('future') } })
  })

  it('logs every opening on the case itself', async () => {
    const { id: referral } = await receive(desk, person('Seen'))
    const view = await desk.ask('visor', 'referrals.open', { referral })
    expect(view.timeline[0]).toMatchObject({ group: 'seen', title: 'Opened', who: 'Viv Osei' })
  })

  it('refuses what cannot be: an unknown referral, a step that leads nowhere, an answer twice, dates before their cause', async () => {
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const refused = await desk.refusal('desk', 'referrals.open', { referral: nowhere })
    expect(refused.code).toBe('FD-REF-01')
    const { id: referral, deconfliction } = await toAnswered(desk, person('Cannotbe'))
    const code = async <N extends Parameters<WorkingDesk['refusal']>[1]>(
      name: N,
      input: Parameters<typeof desk.refusal<N>>[2]
    ) => (await desk.refusal('desk', name, input)).code
    expect(await code('referrals.step', { referral, to: 'CLOSED_NFA' })).toBe('FD-REF-10')
    expect(await code('referrals.step', { referral, to: 'GATEWAY', happenedAt: '2026-11-20T09:00:00.000Z' })).toBe(
      'FD-REF-04'
    )
    expect(await code('referrals.propose', { referral, to: 'GATEWAY', decision: {} })).toBe('FD-REF-12')
    const request = deconfliction[0]?.request ?? ''
    expect(await code('referrals.answerDeconfliction', { referral, request, answer: 'clear' })).toBe('FD-REF-31')
    expect(await code('referrals.answerDeconfliction', { referral, request: 'none', answer: 'clear' })).toBe(
      'FD-REF-30'
    )
    expect(await code('referrals.acknowledge', { referral })).toBe('FD-REF-33')
  })

  it('saves, replaces and removes an officer’s own views', async () => {
    const view = await desk.ask('desk', 'referrals.saveView', { name: 'Late', filter: { clock: 'late' }, sort: {} })
    const again = await desk.ask('desk', 'referrals.saveView', { name: 'late', filter: { under18: true }, sort: {} })
    expect(again.id).toBe(view.id)
    expect((await desk.ask('desk', 'referrals.views', {})).views).toMatchObject([
      { name: 'late', filter: { under18: true } }
    ])
    expect((await desk.ask('visor', 'referrals.views', {})).views).toEqual([])
    await desk.ask('desk', 'referrals.removeView', { view: view.id })
    expect((await desk.refusal('desk', 'referrals.removeView', { view: view.id })).code).toBe('FD-REF-50')
  })

  it('leaves tables that a rebuild from the journal makes again (P8)', async () => {
    expect(await desk.rebuild()).toEqual([])
  })
})
