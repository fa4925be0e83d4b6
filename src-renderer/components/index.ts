export { boroughName, boroughs, boroughsSource } from './boroughs'
export { ChoiceOf, SeveralOf } from './choices'
export { ConfirmSecond, type SecondDecision, type Verdict } from './confirm-second'
export { DataTable, type Column, type Sorting } from './data-table'
export { Dialog, SideSheet } from './dialogs'
export { DraftState } from './draft-state'
export { DueBadge } from './due-badge'
export { dueFilled, dueShort, dueTone, dueWords, type Due } from './due-words'
export { useFocusFirst } from './focus-first'
export { KeyHint } from './key-hint'
export { Loading } from './loading'
export { MarkingBadge, useMarking, useShownMarking } from './marking'
export { Narrative } from './narrative'
export { EmptyState, FaultNotice, Note } from './notices'
export { Page, PageHeading, Panel } from './page'
export { attachedRun, usePageCommand, usePageCommandsVersion, type PageCommandId } from './page-commands'
export { askPaletteSearch, usePaletteSearch } from './palette-search'
export { NewPassphrase, newPassphraseFault, PassphraseField } from './passphrase-fields'
export { ProgressWork } from './progress-work'
export { ScrollBox } from './scroll-box'
export { schemaFaults } from './schema-faults'
export {
  counted,
  nowInstant,
  shownBytes,
  shownDay,
  shownMoment,
  shownTime,
  shownWeekday,
  todayInLondon
} from './shown-time'
export { tell } from './tell'
export { TypedDate, TypedMoment } from './typed-date'
export { isReadDay, isReadMoment } from './typed-values'
export { useDraft, type Draft } from './use-draft'
export { WizardFrame } from './wizard-frame'
