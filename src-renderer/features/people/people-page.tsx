import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Page } from '../../components'
import { FindPerson } from './find-person'
import { Identify } from './identify'

/** Everybody this desk knows: found as one types, opened with everything ever given of them. */
export function PeoplePage(): ReactNode {
  return (
    <Page
      title="People"
      lead="Everybody this desk was told of, under every spelling. Opening a person is logged."
      actions={
        <Button component={Link} href="/people/matches" variant="default">
          Possible same persons
        </Button>
      }
    >
      <FindPerson />
      <Identify />
    </Page>
  )
}
