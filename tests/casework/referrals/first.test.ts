import { expect, it } from 'vitest'
import { openTestDesk } from './test-desk'
it('first', async () => {
  const d = await openTestDesk()
  const v = await d.ask('CTIO','referrals.receive',{given:{forenames:'Lev',surname:'Grzelakowski',dateOfBirth:'2011-04-09'},fields:{receivedAt:'2026-11-23T08:00:00.000Z'}})
  console.log(JSON.stringify(v,null,1))
  d.close()
})
