export { Candidates, useCandidates, canSearch } from './candidates'
export { judgementsOf, stillToJudge, verdictsFrom, type Verdicts } from './judging'
