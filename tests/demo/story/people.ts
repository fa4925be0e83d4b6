import type { Candidate } from '../../../src-main/contract/people'
import { wantsJudgement } from '../../../src-main/contract/people'
import { answer } from '../../journeys/officers'
import { fillSecond, goTo, type Scene } from '../stage'

/** The same boy under a fourth spelling. */
const GIVEN = { forenames: 'Lew', surname: 'Grzelakowsky', dateOfBirth: '2011-04-09' }

/** Another referral comes in, and whoever receives it cannot say yet whether it is the same boy. */
async function receiveUnsure(page: Parameters<Scene['act']>[0]['page']): Promise<void> {
  const { candidates } = await answer<{ candidates: Candidate[] }>(page, 'people.search', { given: GIVEN })
  const judgements = candidates
    .filter(({ band }) => wantsJudgement(band))
    .map(({ person }, place) =>
      place === 0
        ? { person, verdict: 'not_sure', reason: 'The youth club knows no address; the school is asked.' }
        : { person, verdict: 'not_same', reason: 'Another surname and address; the school knows both.' }
    )
  await answer(page, 'referrals.receive', {
    given: GIVEN,
    fields: {
      receivedAt: new Date().toISOString(),
      immediateDanger: 'no',
      sector: 'community',
      referrerOrganisation: 'Signal House youth club',
      concernAsRaised: 'Asked the others at the club whether they would come along when somebody does it properly.'
    },
    judgements
  })
}

/** Two records that may be one person are compared, merged by two officers, and read as one chronology. */
export const peopleScenes: readonly Scene[] = [
  {
    name: 'same-persons',
    words:
      'Two records that may be one person, each spelling and date beside the other. The program says how they are alike; officers judge.',
    async act({ page }) {
      await receiveUnsure(page)
      await goTo(page, 'People')
      await page.getByRole('link', { name: 'Possible same persons' }).click()
      await page.getByRole('heading', { name: /to judge$/ }).waitFor()
      await page
        .getByRole('button', { name: /^Judge .*Grzelak/ })
        .first()
        .click()
      await page.getByRole('radio', { name: /^Same: merge them/ }).check()
      await page
        .getByRole('textbox', { name: /^Why/ })
        .fill('One pupil on the roll, by the school; the youth club wrote the name by ear.')
    }
  },
  {
    name: 'merge-second',
    words: 'A merge needs a second officer. Both records stay as they were given, and it can be taken back.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Ask a second officer' }).click()
      await fillSecond(page, 'Supervisor')
    }
  },
  {
    name: 'chronology',
    words:
      'One chronology across four spellings: who referred, what was decided and why, and how long after the one before.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page.getByText(/^Merged\./).waitFor()
      await goTo(page, 'People')
      await page.getByLabel('Surname').fill('Grzelakowski')
      await page
        .getByRole('link', { name: /^Open Le[vw] / })
        .first()
        .click()
      await page.getByRole('heading', { name: /^Chronology: \d+ referrals/ }).waitFor()
    }
  }
]
