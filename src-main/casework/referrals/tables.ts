import { supportTableNames, supportTables } from './support/tables'

/**
 * Tables of the referrals. `referral` holds what lists show, filter and sort by; everything else of a referral stays in the journal's registers.
 * `after_stays` of a request made after the stage of deconfliction counts the stages entered by then; it is 0 for others.
 * `urgency` sorts by what presses most: danger nobody was told of, then the day the pressing clock is due, then those without a clock.
 * `at_work` is 1 while a referral is open or any clock of it has not ended: a look-back on a signposting runs on after the closing, and hides from no list.
 * `referral_live` holds every column that a filter asks for, so that the live ones, which most lists show, are counted without reading a row.
 */
export const referralTables = `
CREATE TABLE referral (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  reference_order INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  received_at TEXT,
  received_sort TEXT NOT NULL,
  received_on TEXT NOT NULL,
  stage TEXT NOT NULL,
  stage_since TEXT NOT NULL,
  open INTEGER NOT NULL,
  at_work INTEGER NOT NULL,
  acknowledged_on TEXT,
  acknowledged_breach TEXT NOT NULL,
  shown_on TEXT,
  marking TEXT NOT NULL,
  sector TEXT NOT NULL,
  concern TEXT NOT NULL,
  ethnicity TEXT NOT NULL,
  owner TEXT NOT NULL,
  person TEXT,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  born TEXT,
  approximate_age INTEGER,
  adult_on TEXT,
  danger INTEGER NOT NULL,
  incomplete INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  due_clock TEXT,
  due_on TEXT,
  urgency TEXT NOT NULL
) STRICT;
CREATE INDEX referral_by_urgency ON referral (urgency, id);
CREATE INDEX referral_by_received ON referral (received_sort, id);
CREATE INDEX referral_by_reference ON referral (reference_order, id);
CREATE INDEX referral_by_stage ON referral (stage, urgency, id);
CREATE INDEX referral_by_sector ON referral (sector, urgency, id);
CREATE INDEX referral_by_concern ON referral (concern, urgency, id);
CREATE INDEX referral_by_owner ON referral (owner, urgency, id);
CREATE INDEX referral_closed ON referral (stage_since, id) WHERE open = 0;
CREATE INDEX referral_by_person ON referral (person, received_sort, id) WHERE person IS NOT NULL;
CREATE INDEX referral_live ON referral (
  at_work, urgency, id, stage, sector, concern, ethnicity, owner, born, adult_on, incomplete, received_sort, reference_order, person
);
CREATE INDEX referral_open ON referral (open, stage, owner, urgency, received_sort, adult_on, person, id);

CREATE TABLE referral_stay (
  record TEXT NOT NULL,
  place INTEGER NOT NULL,
  stage TEXT NOT NULL,
  since_at TEXT NOT NULL,
  since_on TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  review_on TEXT,
  assessed_on TEXT,
  formal INTEGER NOT NULL,
  breach_reason TEXT NOT NULL,
  limits TEXT NOT NULL,
  PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_clock (
  record TEXT NOT NULL,
  clock TEXT NOT NULL,
  round INTEGER NOT NULL,
  started_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_on_counting_first_day TEXT NOT NULL,
  paused_on TEXT,
  stopped_on TEXT,
  recorded_on TEXT,
  answered INTEGER NOT NULL,
  breach_reason TEXT NOT NULL,
  varied_from TEXT,
  varied_reason TEXT NOT NULL,
  broken_on TEXT,
  PRIMARY KEY (record, clock, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_variation (
  record TEXT NOT NULL,
  place INTEGER NOT NULL,
  clock TEXT NOT NULL,
  round INTEGER NOT NULL,
  after_stays INTEGER NOT NULL,
  varied_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX referral_clock_running ON referral_clock (due_on, record, clock) WHERE stopped_on IS NULL AND paused_on IS NULL;

CREATE INDEX referral_clock_ended ON referral_clock (stopped_on, clock, due_on, answered) WHERE stopped_on IS NOT NULL;

CREATE TABLE referral_gap (
  record TEXT PRIMARY KEY,
  gaps INTEGER NOT NULL,
  open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_gap_by_kind ON referral_gap (gaps, open);

CREATE TABLE referral_deconfliction (
  record TEXT NOT NULL,
  request TEXT NOT NULL,
  place INTEGER NOT NULL,
  after_stays INTEGER NOT NULL,
  limits TEXT NOT NULL,
  asked TEXT NOT NULL,
  asked_name TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  answer TEXT,
  answered_at TEXT,
  reference TEXT NOT NULL,
  PRIMARY KEY (record, request)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_proposal (
  record TEXT NOT NULL,
  proposal TEXT NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  decision TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (record, proposal)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_proposal_waiting ON referral_proposal (proposed_at, record) WHERE state = 'waiting';

CREATE VIRTUAL TABLE referral_search USING fts5 (
  id UNINDEXED,
  reference,
  names,
  organisation,
  pcmt,
  postcode,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
INSERT INTO referral_search (referral_search, rank) VALUES ('secure-delete', 1);
${supportTables}`

/** Tables that `project` writes, compared after a rebuild. */
export const referralTableNames = [
  'referral',
  'referral_stay',
  'referral_clock',
  'referral_variation',
  'referral_gap',
  'referral_deconfliction',
  'referral_proposal',
  ...supportTableNames
] as const
