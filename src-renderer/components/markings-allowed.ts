import { markingRank, markings, type Marking } from '../../src-main/contract/codes/marking'
import { useSession } from '../api'

/** The markings this desk may hold: those up to its ceiling, lowest first. */
export function useMarkingsAllowed(): Marking[] {
  const { ceiling } = useSession().desk
  return markings.codes.map(({ code }) => code).filter((code) => markingRank(code) <= markingRank(ceiling))
}
