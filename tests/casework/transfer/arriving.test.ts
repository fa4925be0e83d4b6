import { expect, it } from 'vitest'
import { peopleSubject } from '../../../src-main/casework/people/project'
import { policySubject } from '../../../src-main/casework/policy/project'
import { referralSubject } from '../../../src-main/casework/referrals/project'
import { staffSubject } from '../../../src-main/casework/staff/project'
import { taskSubject } from '../../../src-main/casework/tasks/project'
import { mayArrive } from '../../../src-main/casework/transfer/arriving'

it('every kind of entry of a record that goes to other desks may arrive there', () => {
  const sent = [referralSubject, peopleSubject, taskSubject, policySubject].flatMap(({ kinds }) => kinds)
  const names = sent.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['support.plan_written', 'pair.merged', 'policy.changed']))
  expect(names.filter((name) => !mayArrive(name))).toEqual([])
})

it('what belongs to a desk alone may not', () => {
  expect(staffSubject.kinds.filter(({ name }) => mayArrive(name))).toEqual([])
})
