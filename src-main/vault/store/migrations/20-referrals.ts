/** The tables of desks, officers, persons and referrals as they were when the second step was released. Never changed again. */
export const referralsOfStepTwenty = `
CREATE TABLE desk (
  id TEXT PRIMARY KEY,
  borough TEXT NOT NULL,
  terminal TEXT NOT NULL,
  ceiling TEXT NOT NULL,
  demonstration INTEGER NOT NULL
) STRICT;

CREATE TABLE officer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  person TEXT NOT NULL,
  role TEXT NOT NULL,
  sign_in TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  enabled INTEGER NOT NULL
) STRICT;
CREATE INDEX officer_by_person ON officer (person);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  person TEXT NOT NULL,
  number INTEGER NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  referral TEXT NOT NULL,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  telephone TEXT NOT NULL,
  school TEXT NOT NULL,
  PRIMARY KEY (person, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_name_by_number ON person_name (number);

CREATE TABLE person_key (
  key INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_pair (
  pair TEXT PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT,
  reason TEXT NOT NULL DEFAULT '',
  to_judge INTEGER NOT NULL DEFAULT 0,
  again TEXT NOT NULL DEFAULT '',
  band TEXT,
  weight INTEGER,
  search INTEGER,
  likeness TEXT NOT NULL DEFAULT '[]',
  seen TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_pair_by_one ON person_pair (one, verdict, other);
CREATE INDEX person_pair_by_other ON person_pair (other, verdict, one);
CREATE INDEX person_pair_open ON person_pair (to_judge, verdict);

CREATE TABLE person_pair_said (
  pair TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT,
  said_at TEXT NOT NULL,
  referral TEXT,
  PRIMARY KEY (pair, place)
) STRICT, WITHOUT ROWID;

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
  acknowledged_on TEXT,
  acknowledged_breach TEXT NOT NULL,
  shown_on TEXT,
  marking TEXT NOT NULL,
  sector TEXT NOT NULL,
  concern TEXT NOT NULL,
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
CREATE INDEX referral_by_person ON referral (person, received_sort, id) WHERE person IS NOT NULL;
CREATE INDEX referral_live ON referral (
  open, urgency, id, stage, sector, concern, owner, adult_on, incomplete, received_sort, reference_order, person
);

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

CREATE TABLE referral_support (
  record TEXT NOT NULL,
  item TEXT NOT NULL,
  place INTEGER NOT NULL,
  part TEXT NOT NULL,
  lines TEXT NOT NULL,
  shown TEXT NOT NULL,
  due_on TEXT,
  PRIMARY KEY (record, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_support_due ON referral_support (due_on, part, record) WHERE due_on IS NOT NULL;

CREATE TABLE referral_around (
  record TEXT NOT NULL,
  person TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  category TEXT NOT NULL,
  organisation TEXT NOT NULL,
  relation TEXT NOT NULL,
  contact TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY (record, person)
) STRICT, WITHOUT ROWID;
`
