import { receivedSource } from './arrived'
import { clockSources } from './clocks-running'
import { birthdaySource } from './coming-of-age'
import { dangerSource } from './danger'
import { decisionSource } from './decisions-waiting'
import type { Source } from './looking'
import { bundleSource, summarySource } from './papers-waiting'
import { reopeningSource } from './referred-again'
import { taskSources } from './tasks-due'
import { disposalSources } from './disposal-reviews'
import { lapsedConsentSource } from './consent-lapsed'
import { supportSources } from './support-due'
import { conflictSource, exceptionSource, matchSource, mergeSource } from './to-judge'

/**
 * Everything that stands on Today, in order of harm within each column. A new kind of thing is a line here: an own source, or `countedSource` where
 * one line with a count is enough.
 */
export const sources: readonly Source[] = [
  dangerSource,
  ...clockSources,
  lapsedConsentSource,
  ...supportSources,
  ...taskSources,
  ...disposalSources,
  decisionSource,
  reopeningSource,
  mergeSource,
  summarySource,
  bundleSource,
  exceptionSource,
  conflictSource,
  matchSource,
  receivedSource,
  birthdaySource
]
