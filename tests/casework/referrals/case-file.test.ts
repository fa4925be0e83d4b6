import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src-main/contract'
import {
  adult,
  decided,
  openDecision,
  openWorkingDesk,
  receive,
  soundDecision,
  toGateway,
  wholeFields,
  type WorkingDesk
} from './working-desk'
import { keep } from '../documents/bringing'

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

const tutor: Omit<InputOf<'referrals.addAround'>, 'referral'> = {
  name: 'Marguerite Zanzibell',
  role: 'partner',
  category: 'witness',
  organisation: 'Quillon Academy',
  relation: 'form tutor',
  contact: '020 7946 0011'
}

describe('people around a case', () => {
  it('are added, amended and taken out with a reason; the timeline keeps all of it', async () => {
    const { id: referral } = await receive(desk)
    const added = await desk.ask('desk', 'referrals.addAround', { referral, ...tutor })
    const person = added.around[0]?.person ?? ''
    expect(added.around).toMatchObject([tutor])
    const amended = await desk.ask('desk', 'referrals.amendAround', {
      referral,
      person,
      ...tutor,
      relation: 'head of year'
    })
    expect(amended.around).toMatchObject([{ ...tutor, person, relation: 'head of year' }])
    const reason = 'Left the school and had no part in it.'
    const after = await desk.ask('visor', 'referrals.removeAround', { referral, person, reason })
    expect(after.around).toEqual([])
    expect(after.timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Around the case: Marguerite Zanzibell added',
        'Around the case: Marguerite Zanzibell changed',
        'Around the case: somebody taken out'
      ])
    )
    const gone = await desk.refusal('desk', 'referrals.amendAround', { referral, person, ...tutor })
    expect(gone.code).toBe('FD-REF-60')
    expect(await desk.rebuild()).toEqual([])
  })

  it('have a category of their own, which no form fills in by itself', async () => {
    const { id: referral } = await receive(desk)
    const { category: _none, ...rest } = tutor
    const given = { referral, ...rest } as InputOf<'referrals.addAround'>
    await expect(desk.ask('desk', 'referrals.addAround', given)).rejects.toThrow(/category/)
  })

  it('are in no search for a subject', async () => {
    const { id: referral } = await receive(desk)
    await desk.ask('desk', 'referrals.addAround', { referral, ...tutor })
    const list = await desk.ask('desk', 'referrals.list', { filter: { text: 'Zanzibell', open: null }, sort: {} })
    expect(list.total).toBe(0)
    const given = {
      forenames: 'Marguerite',
      surname: 'Zanzibell',
      otherNames: '',
      dateOfBirth: null,
      approximateAge: null
    }
    const found = await desk.ask('desk', 'people.search', { given })
    expect(JSON.stringify(found)).not.toContain('Zanzibell')
  })
})

async function closed(): Promise<string> {
  const { id: referral } = await toGateway(desk, adult)
  await decided(desk, referral, { to: 'CLOSED_NFA' })
  return referral
}

describe('the decisions of a case', () => {
  it('are told with options, grounds, reason, evidence and both officers', async () => {
    const referral = await closed()
    const { decisions, marking } = await desk.ask('visor', 'referrals.decisions', { referral })
    expect(marking).toBe('OFFICIAL-SENSITIVE')
    const last = decisions.at(-1)
    expect(last).toMatchObject({
      verdict: 'confirm',
      proposedBy: 'Dee Marsh',
      decidedBy: 'Viv Osei',
      correctable: true
    })
    expect(last?.parts).toEqual(
      expect.arrayContaining([
        { heading: 'Options considered', text: 'Gather information for Channel; No further action' },
        { heading: 'Reason', text: soundDecision.reason },
        { heading: 'Evidence relied on', text: soundDecision.evidence }
      ])
    )
  })

  it('of the same person’s other referrals stand with them, each opened on its own record', async () => {
    const referral = await closed()
    const { person } = await desk.ask('desk', 'referrals.open', { referral })
    const again = await desk.ask('desk', 'referrals.receive', {
      given: adult,
      fields: wholeFields,
      judgements: [{ person: person?.id ?? '', verdict: 'same' }]
    })
    await desk.ask('desk', 'referrals.acknowledge', { referral: again.id })
    await desk.ask('desk', 'referrals.step', { referral: again.id, to: 'SCREENING' })
    const { decisions } = await desk.ask('visor', 'referrals.decisions', { referral: again.id })
    expect(new Set(decisions.map((each) => each.referral))).toEqual(new Set([referral, again.id]))
    const view = await desk.ask('desk', 'referrals.open', { referral })
    expect(view.timeline.filter(({ group, who }) => group === 'seen' && who === 'Viv Osei')).toHaveLength(1)
  })

  it('that was sent back or taken back, or still waits, says so', async () => {
    const { id: referral } = await toGateway(desk)
    const first = await desk.ask('desk', 'referrals.propose', { referral, to: 'CLOSED_NFA', decision: soundDecision })
    await desk.ask('desk', 'referrals.withdrawProposal', {
      referral,
      proposal: first.proposal?.id ?? '',
      reason: 'Too early.'
    })
    await desk.ask('desk', 'referrals.propose', { referral, to: 'CLOSED_NFA', decision: soundDecision })
    const { decisions } = await desk.ask('desk', 'referrals.decisions', { referral })
    expect(decisions.slice(-2).map(({ verdict, said, correctable }) => [verdict, said, correctable])).toEqual([
      ['withdrawn', 'Too early.', false],
      ['waiting', '', false]
    ])
  })
})

describe('a correction', () => {
  it('is a row of its own: what was decided and what is now said are both there', async () => {
    const referral = await closed()
    const before = await desk.ask('desk', 'referrals.decisions', { referral })
    const decision = before.decisions.at(-1)?.id ?? ''
    const why = 'The telephone call was on the 21st, not the 22nd.'
    const view = await desk.ask('desk2', 'referrals.correct', {
      referral,
      decision,
      parts: { evidence: 'Referral form, telephone call of 21 November, systems checked.' },
      why,
      second: desk.officer('visor')
    })
    expect(view.stage).toBe('CLOSED_NFA')
    const { decisions } = await desk.ask('desk', 'referrals.decisions', { referral })
    const now = decisions.at(-1)
    expect(now?.parts).toEqual(before.decisions.at(-1)?.parts)
    expect(now?.corrections).toMatchObject([
      {
        by: 'Kit Adeyemi',
        confirmedBy: 'Viv Osei',
        counts: true,
        why,
        parts: [
          { heading: 'Evidence relied on', text: 'Referral form, telephone call of 21 November, systems checked.' }
        ]
      }
    ])
    const told = view.timeline.find(({ id }) => id === decision)
    expect(told?.details[0]?.heading).toBe('Corrected')
    expect(view.timeline.some(({ title }) => title.startsWith('Corrected: Decided: '))).toBe(true)
    expect(await desk.rebuild()).toEqual([])
  })

  it('of what two officers decided takes two; one officer corrects what one took', async () => {
    const referral = await closed()
    const { decisions, deciders } = await desk.ask('desk', 'referrals.decisions', { referral })
    expect(deciders.map(({ name }) => name).toSorted()).toEqual(['Rue Tamsin', 'Sol Brandt', 'Viv Osei'])
    const given = {
      referral,
      decision: decisions.at(-1)?.id ?? '',
      parts: { reason: 'Another reason.' },
      why: 'A slip.'
    }
    expect((await desk.refusal('desk', 'referrals.correct', given)).code).toBe('FD-REF-62')
    for (const who of ['desk', 'desk again', 'desk2']) {
      const refused = await desk.refusal('desk', 'referrals.correct', { ...given, second: desk.officer(who) })
      expect(refused.code).toMatch(/^FD-SEC/)
    }
    const wrong = { ...desk.officer('visor'), passphrase: 'not the passphrase at all' }
    expect((await desk.refusal('desk', 'referrals.correct', { ...given, second: wrong })).code).toBe('FD-SEC-04')
    const after = await desk.ask('desk', 'referrals.decisions', { referral })
    expect(after.decisions.at(-1)?.corrections).toEqual([])
  })

  it('of two officers’ decision by one, as an older program wrote it, is shown as such and changes nothing', async () => {
    const referral = await closed()
    const { decisions } = await desk.ask('desk', 'referrals.decisions', { referral })
    const body = {
      decision: decisions.at(-1)?.id ?? '',
      parts: { reason: 'One alone.' },
      why: 'A slip.',
      confirmation: null
    }
    const { journal, sql } = await desk.signIn('desk2', desk.officer('desk2').passphrase)
    const actor = desk.officer('desk2').officer
    sql.transaction(() => journal.append({ record: referral, kind: 'referral.corrected', body, actor }))
    const now = (await desk.ask('desk', 'referrals.decisions', { referral })).decisions.at(-1)
    expect(now?.corrections).toMatchObject([{ by: 'Kit Adeyemi', confirmedBy: null, counts: false }])
    expect(now?.parts).toEqual(decisions.at(-1)?.parts)
  })

  it('is of a decision that was made, and changes something', async () => {
    const { id: referral } = await toGateway(desk)
    const view = await desk.ask('desk', 'referrals.propose', {
      referral,
      to: 'CLOSED_NFA',
      decision: { ...openDecision, closureReason: 'nfa_no_ct_concern' }
    })
    const waiting = { referral, decision: view.proposal?.id ?? '', parts: { reason: 'Another.' }, why: 'A slip.' }
    expect((await desk.refusal('desk', 'referrals.correct', waiting)).code).toBe('FD-REF-61')
    const nothing = { ...waiting, parts: {} }
    await expect(desk.ask('desk', 'referrals.correct', nothing)).rejects.toThrow(/at least one part/)
  })
})

describe('a case on paper', () => {
  it('is a disclosure of the referral, its tasks and its documents, with purpose and recipient', async () => {
    const { id: referral } = await receive(desk)
    await desk.ask('desk', 'tasks.raise', {
      text: 'Ring the school.',
      strand: 'pursue',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral,
      marking: 'OFFICIAL'
    })
    const { id: document } = await keep(desk, referral, 'a.txt', Buffer.from('words'))
    const given = { referral, purpose: 'Panel of 3 December', recipient: 'Channel chair, Camden' }
    const { view, printedBy, printedAt } = await desk.ask('desk', 'referrals.print', given)
    expect([printedBy, printedAt]).toEqual(['Dee Marsh', '2026-11-23T09:00:00.000Z'])
    const line = view.timeline.find(({ title }) => title === 'Disclosed to Channel chair, Camden')
    expect(line?.group).toBe('seen')
    const disclosed = desk.sql.all<{ id: string; body: string }>(
      `SELECT r.id, b.body FROM journal j JOIN journal_body b ON b.entry = j.entry JOIN journal_record r ON r.number = j.record
       JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'disclosure'`
    )
    expect(new Set(disclosed.map(({ id }) => id))).toEqual(new Set([referral, document, view.tasks[0]?.id]))
    expect(JSON.parse(disclosed[0]?.body ?? '')).toMatchObject({
      how: 'printed',
      recipient: given.recipient,
      reason: given.purpose
    })
  })

  it('needs purpose and recipient', async () => {
    const { id: referral } = await receive(desk)
    await expect(desk.ask('desk', 'referrals.print', { referral, purpose: ' ', recipient: 'Chair' })).rejects.toThrow()
    await expect(desk.ask('desk', 'referrals.print', { referral, purpose: 'Panel', recipient: '' })).rejects.toThrow()
  })
})
