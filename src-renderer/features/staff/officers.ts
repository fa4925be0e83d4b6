import { useMemo } from 'react'
import { useAsk } from '../../api'

/** Officers as pages offer and name them. */
export interface Officers {
  /** Those who do casework and whose account is not disabled. */
  options: { value: string; label: string }[]
  /** The name behind an id; a dash until it is known. */
  nameOf(id: string): string
}

/** The officers of this desk. An administrator owns no casework and is not offered. */
export function useOfficers(): Officers {
  const { data } = useAsk('staff.list', {})
  return useMemo(() => {
    const all = data?.officers ?? []
    return {
      options: all
        .filter((officer) => officer.enabled && officer.role !== 'administrator')
        .map((officer) => ({ value: officer.id, label: officer.name })),
      nameOf: (id) => all.find((officer) => officer.id === id)?.name ?? '–'
    }
  }, [data])
}
