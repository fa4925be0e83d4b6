import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { roles } from '../../../../src-main/contract/codes/roles'
import { StepFrame, type StepProps } from './steps'
import { FIRST_OFFICERS } from './setting-up'
import classes from './set-up.module.css'

interface OthersProps extends StepProps {
  onAnother: () => void
  onEdit: (place: number) => void
}

/** Everybody who will work here so far, and room for more. */
export function OthersStep({ form, onChange, onNext, onBack, onAnother, onEdit }: OthersProps): ReactNode {
  const remove = (place: number): void => onChange({ ...form, officers: form.officers.filter((_, at) => at !== place) })
  return (
    <StepFrame title="Who else works here?" onSubmit={onNext} onBack={onBack}>
      <p className={classes.lead}>
        These three are enough to begin. More can be enrolled later by the administrator and a superintendent.
      </p>
      <table className={classes.officers}>
        <caption className="desk-hidden">Officers of this desk</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Sign-in name</th>
            <th scope="col">
              <span className="desk-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {form.officers.map((officer, place) => (
            <tr key={officer.signIn}>
              <th scope="row">{officer.name}</th>
              <td>{labelOf(roles, officer.role)}</td>
              <td>{officer.signIn}</td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => onEdit(place)}
                  aria-label={`Change ${officer.name}`}
                >
                  Change
                </Button>
                {place >= FIRST_OFFICERS.length ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => remove(place)}
                    aria-label={`Remove ${officer.name}`}
                  >
                    Remove
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button variant="default" onClick={onAnother} disabled={form.officers.length >= 20}>
          Add another officer
        </Button>
      </div>
    </StepFrame>
  )
}
