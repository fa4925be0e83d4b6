/** What the rest of the program asks of summaries on paper. See README.md. */
export { typeset } from './paper/typeset'
export { issueCertificate, makeAuthority, type Authority, type CertifiedOfficer } from './signing/authority'
export { officerKeyOf, summaryKeyOf } from './signing/officer-keys'
export { signPdf, type SummarySigner } from './signing/sign-pdf'
export { allowedSignersLine } from './signing/allowed-signers'
export { checkSummary, type CheckedSummary } from './checking/check-summary'
export type { KnownOfficer, KnownSigners } from './checking/beside'
export { printsTheSame } from './checking/figures'
