/** The tables of the casework, and of this terminal alone, as they were when the first step was released. Never changed again. */
export const caseworkOfStepTen = `
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
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  referral TEXT NOT NULL,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT,
  PRIMARY KEY (person, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_key (
  key TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_pair (
  pair TEXT PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_pair_by_one ON person_pair (one);
CREATE INDEX person_pair_by_other ON person_pair (other);

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
  review_on TEXT,
  breach_reason TEXT NOT NULL,
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
  answered INTEGER NOT NULL,
  breach_reason TEXT NOT NULL,
  PRIMARY KEY (record, clock, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_deconfliction (
  record TEXT NOT NULL,
  request TEXT NOT NULL,
  place INTEGER NOT NULL,
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

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  reference_order INTEGER NOT NULL,
  text TEXT NOT NULL,
  strand TEXT NOT NULL,
  priority TEXT NOT NULL,
  priority_rank INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  due_on TEXT,
  due_sort TEXT NOT NULL,
  owner TEXT NOT NULL,
  referral TEXT,
  marking TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  outcome TEXT
) STRICT;
CREATE INDEX task_by_urgency ON task (open, due_sort, priority_rank, id);
CREATE INDEX task_by_referral ON task (referral) WHERE referral IS NOT NULL;
CREATE INDEX task_by_reference ON task (reference_order);
CREATE INDEX task_by_owner ON task (owner, open);
CREATE INDEX task_by_strand ON task (strand, open);

CREATE TABLE task_line (
  task TEXT NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  title TEXT NOT NULL,
  details TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (task, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  brought_in_at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  brought_in INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_by_digest ON intake (digest);

CREATE TABLE summary (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  reference_order INTEGER NOT NULL,
  version INTEGER NOT NULL,
  follows TEXT,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  as_at TEXT NOT NULL,
  marking TEXT NOT NULL,
  author TEXT NOT NULL,
  author_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  state TEXT NOT NULL,
  settled_by TEXT,
  settled_at TEXT,
  settled_reason TEXT NOT NULL,
  signed_digest TEXT,
  file_digest TEXT
) STRICT;
CREATE INDEX summary_by_reference ON summary (reference_order, version);
CREATE INDEX summary_by_digest ON summary (digest);

CREATE TABLE summary_authority (
  id TEXT PRIMARY KEY,
  certificate BLOB NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE summary_certificate (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL,
  certificate BLOB NOT NULL,
  issued_at TEXT NOT NULL
) STRICT;
CREATE INDEX summary_certificate_by_officer ON summary_certificate (officer, issued_at);

CREATE TABLE summary_authority_key (
  authority TEXT PRIMARY KEY,
  private BLOB NOT NULL
) STRICT;

CREATE TABLE terminal_age (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  recovery TEXT NOT NULL
) STRICT;

CREATE TABLE terminal (
  id TEXT PRIMARY KEY,
  card TEXT,
  trusted_at TEXT,
  trusted_by TEXT,
  trusted_second TEXT,
  revoked INTEGER NOT NULL,
  revoked_at TEXT,
  revoked_reason TEXT,
  revoked_feed TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL,
  terminal TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  state TEXT NOT NULL,
  digest TEXT,
  file TEXT NOT NULL,
  at TEXT NOT NULL,
  entries INTEGER NOT NULL,
  records INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  marking TEXT NOT NULL,
  backup TEXT,
  told_sequence INTEGER,
  told_digest TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_by_terminal ON bundle (terminal, direction, sequence);

CREATE TABLE sensitive_record (
  id TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  officer TEXT NOT NULL,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (officer, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  officer TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (officer, name)
) STRICT, WITHOUT ROWID;
`
