import { EVERYONE } from '../../contract/codes/roles'
import type { AskedList } from '../../contract/lists'
import type { PolicyRow } from '../../contract/policy'
import { answerPolicy } from '../policy'
import type { ListSource } from './listed'
import { momentInWords } from './moments'
import { pageAnswer } from './page-answer'

/** The numbers the desk works to, each with where it comes from and who set it last. */
export const policyList: ListSource<Extract<AskedList, { list: 'policy' }>, PolicyRow> = {
  title: 'Policy',
  roles: EVERYONE,
  records: () => [],
  columns: [
    { id: 'what', heading: 'What', text: ({ label }) => label },
    { id: 'value', heading: 'In force', text: ({ valueWords }) => valueWords },
    { id: 'default', heading: 'Default', text: ({ defaultWords }) => defaultWords },
    { id: 'source', heading: 'Where it comes from', text: ({ source }) => source },
    {
      id: 'changed',
      heading: 'Last changed',
      text({ history: [last] }) {
        if (last === undefined) return 'Never changed'
        return `${momentInWords(last.at)}, by ${last.by}, confirmed by ${last.confirmedBy}: ${last.reason}`
      }
    }
  ],
  rows(asking) {
    const { parameters } = pageAnswer<'policy.show'>(answerPolicy['policy.show'], {}, asking)
    return { rows: parameters, marking: 'OFFICIAL' }
  }
}
