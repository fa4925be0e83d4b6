// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { TodayItem } from '../../../src-main/contract/today'
import { addressOf } from '../../../src-renderer/features/today/leads'
import { TodayColumn } from '../../../src-renderer/features/today/today-column'
import { pressingInWords } from '../../../src-renderer/features/today/words'
import { show } from '../../renderer/show'

const id = '01JD0000000000000000000000'
const item: TodayItem = {
  key: 'clock one',
  kind: 'clock',
  what: 'Acknowledge the referrer',
  reference: 'PR-2026-0001',
  initials: 'L.G.',
  words: '',
  day: '2026-11-24',
  workingDaysLeft: -2,
  state: 'late',
  whose: 'mine',
  owner: 'Dee Marsh',
  leadsTo: { page: 'referral', id, part: 'acknowledge' },
  act: 'Acknowledge'
}

/** The words of a column, its links and its buttons. */
async function column(
  items: TodayItem[],
  total = items.length
): Promise<{ words: string; links: (string | null)[]; pressed: string[] }> {
  const { root, end } = await show(<TodayColumn name="late" column={{ items, total }} onWhole={() => undefined} />)
  const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  const pressed = [...root.querySelectorAll('a, button')].map((each) => each.getAttribute('aria-label') ?? '')
  const words = root.textContent ?? ''
  end()
  return { words, links, pressed }
}

describe('a column of Today', () => {
  it('says that nothing is late, kindly', async () => {
    expect((await column([])).words).toContain('Nothing is late. Thank you.')
  })

  it('says late in a word and leads to where it is done', async () => {
    const { words, links, pressed } = await column([item])
    expect(words).toContain('2 d late')
    expect(words).toContain('yours')
    expect(links).toEqual([`/referrals/${id}/acknowledge`])
    expect(pressed).toEqual(['Acknowledge: Acknowledge the referrer, PR-2026-0001'])
  })

  it('names the colleague whose it is, and says when nobody owns it', async () => {
    expect((await column([{ ...item, whose: 'others', owner: 'Kit Adeyemi' }])).words).toContain('Kit Adeyemi')
    expect((await column([{ ...item, whose: 'nobodys', owner: null }])).words).toContain('no owner yet')
  })

  it('offers nothing but doing each, and seeing more', async () => {
    const { words, pressed } = await column([item, { ...item, key: 'two', reference: 'PR-2026-0002' }], 9)
    expect(words).toContain('7 not shown')
    expect(pressed).toEqual([
      'Acknowledge: Acknowledge the referrer, PR-2026-0001',
      'Acknowledge: Acknowledge the referrer, PR-2026-0002',
      'Show more: Late'
    ])
  })
})

describe('where an item leads', () => {
  it.each<[TodayItem['leadsTo'], string]>([
    [{ page: 'referral', id, part: '' }, `/referrals/${id}`],
    [{ page: 'summary', id, part: '' }, `/summaries/${id}`],
    [{ page: 'tasks', id, part: '' }, `/tasks/${id}`],
    [{ page: 'conflicts', id: null, part: '' }, '/transfer/conflicts']
  ])('%o', (leadsTo, address) => {
    expect(addressOf(leadsTo)).toBe(address)
  })

  it('the number in the navigation has words', () => {
    expect(pressingInWords(1)).toBe('1 thing is late or waits for you')
    expect(pressingInWords(4)).toBe('4 things are late or wait for you')
  })
})
