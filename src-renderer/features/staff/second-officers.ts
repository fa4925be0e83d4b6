import type { OfficerRow } from '../../../src-main/contract/staff'

/**
 * The superintendents who may confirm what an administrator does with accounts: enabled, not the same human being as the one who asks, and
 * not the one it is about.
 */
export function superintendentsFor(
  officers: readonly OfficerRow[],
  asking: string,
  about: OfficerRow | null = null
): { id: string; name: string }[] {
  const person = officers.find((officer) => officer.id === asking)?.person
  return officers
    .filter(
      (officer) =>
        officer.enabled &&
        officer.role === 'superintendent' &&
        officer.person !== person &&
        officer.person !== about?.person
    )
    .map(({ id, name }) => ({ id, name }))
}
