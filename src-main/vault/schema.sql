-- The tables of a new store, schema 30. Written by tests/vault/write-schema.ts and checked by a test; not to be edited.

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

CREATE TABLE conflict (
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk (
  id TEXT PRIMARY KEY,
  borough TEXT NOT NULL,
  terminal TEXT NOT NULL,
  ceiling TEXT NOT NULL,
  demonstration INTEGER NOT NULL
) STRICT;

CREATE TABLE disposal (
  id TEXT PRIMARY KEY,
  disposed_at TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT NOT NULL,
  no_backup_after TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE disposal_session (
  record INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE disposed (
  record INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  referral TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  marking TEXT NOT NULL,
  made_on TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  withdrawn TEXT NOT NULL
) STRICT;

CREATE TABLE document_piece (
  document TEXT NOT NULL,
  referral TEXT NOT NULL,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (document, place)
) STRICT;

CREATE TABLE draft (
  officer TEXT NOT NULL,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (officer, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE exception (
  record INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  part INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (record, feed, seq, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  terminal TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  own INTEGER NOT NULL
) STRICT;

CREATE TABLE head (
  number INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL,
  reason TEXT NOT NULL,
  made INTEGER NOT NULL,
  public BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  brought_in_at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  brought_in INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  record INTEGER NOT NULL,
  height INTEGER NOT NULL,
  knew TEXT NOT NULL,
  missed TEXT,
  actor INTEGER NOT NULL,
  second INTEGER,
  recorded INTEGER NOT NULL,
  happened INTEGER,
  clock_offset INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  body_digest BLOB NOT NULL,
  digest BLOB NOT NULL,
  UNIQUE (feed, seq)
) STRICT;

CREATE TABLE journal_body (
  entry INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  salt BLOB NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE journal_kind (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (name, version)
) STRICT;

CREATE TABLE journal_record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  height INTEGER NOT NULL,
  knew TEXT NOT NULL,
  missed TEXT NOT NULL
) STRICT;

CREATE TABLE journal_remains (
  entry INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  content_digest BLOB NOT NULL
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

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person_key (
  key INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_merge (
  pair TEXT NOT NULL,
  proposal TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  reason TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (pair, proposal)
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

CREATE TABLE policy (
  record TEXT NOT NULL,
  parameter TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (record, parameter)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_change (
  record TEXT NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  parameter TEXT NOT NULL,
  before INTEGER NOT NULL,
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  PRIMARY KEY (record, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  officer TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (officer, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  terminal TEXT NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  noted INTEGER NOT NULL,
  PRIMARY KEY (terminal, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_lack (
  terminal TEXT NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (terminal, feed, seq)
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

CREATE TABLE referral_earlier (
  record TEXT NOT NULL,
  earlier TEXT NOT NULL,
  reopened INTEGER NOT NULL,
  weighed_at TEXT NOT NULL,
  PRIMARY KEY (record, earlier)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_gap (
  record TEXT PRIMARY KEY,
  gaps INTEGER NOT NULL,
  open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_kept (
  record TEXT NOT NULL,
  place INTEGER NOT NULL,
  kept_on TEXT NOT NULL,
  until TEXT NOT NULL,
  grounds TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT NOT NULL,
  PRIMARY KEY (record, place)
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

CREATE TABLE register (
  record INTEGER PRIMARY KEY,
  subjects TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT;

CREATE TABLE sensitive_record (
  id TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE summary_authority (
  id TEXT PRIMARY KEY,
  certificate BLOB NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE summary_authority_key (
  authority TEXT PRIMARY KEY,
  private BLOB NOT NULL
) STRICT;

CREATE TABLE summary_certificate (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL,
  certificate BLOB NOT NULL,
  issued_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE terminal_age (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  recovery TEXT NOT NULL
) STRICT;

CREATE TABLE terminal_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  private BLOB NOT NULL,
  public BLOB NOT NULL
) STRICT;

CREATE INDEX bundle_by_terminal ON bundle (terminal, direction, sequence);

CREATE INDEX document_by_referral ON document (referral, added_at, id);

CREATE INDEX document_piece_by_referral ON document_piece (referral);

CREATE INDEX head_by_feed ON head (feed, seq);

CREATE INDEX intake_by_digest ON intake (digest);

CREATE INDEX journal_by_record ON journal (record, height);

CREATE INDEX officer_by_person ON officer (person);

CREATE INDEX person_merge_waiting ON person_merge (proposed_at, pair) WHERE state = 'waiting';

CREATE INDEX person_name_by_number ON person_name (number);

CREATE INDEX person_pair_by_one ON person_pair (one, verdict, other);

CREATE INDEX person_pair_by_other ON person_pair (other, verdict, one);

CREATE INDEX person_pair_open ON person_pair (to_judge, verdict);

CREATE INDEX referral_by_concern ON referral (concern, urgency, id);

CREATE INDEX referral_by_owner ON referral (owner, urgency, id);

CREATE INDEX referral_by_person ON referral (person, received_sort, id) WHERE person IS NOT NULL;

CREATE INDEX referral_by_received ON referral (received_sort, id);

CREATE INDEX referral_by_reference ON referral (reference_order, id);

CREATE INDEX referral_by_sector ON referral (sector, urgency, id);

CREATE INDEX referral_by_stage ON referral (stage, urgency, id);

CREATE INDEX referral_by_urgency ON referral (urgency, id);

CREATE INDEX referral_clock_ended ON referral_clock (stopped_on, clock, due_on, answered) WHERE stopped_on IS NOT NULL;

CREATE INDEX referral_clock_running ON referral_clock (due_on, record, clock) WHERE stopped_on IS NULL AND paused_on IS NULL;

CREATE INDEX referral_closed ON referral (stage_since, id) WHERE open = 0;

CREATE INDEX referral_gap_by_kind ON referral_gap (gaps, open);

CREATE INDEX referral_live ON referral (
  at_work, urgency, id, stage, sector, concern, ethnicity, owner, born, adult_on, incomplete, received_sort, reference_order, person
);

CREATE INDEX referral_open ON referral (open, stage, owner, urgency, received_sort, adult_on, person, id);

CREATE INDEX referral_proposal_waiting ON referral_proposal (proposed_at, record) WHERE state = 'waiting';

CREATE INDEX referral_support_due ON referral_support (due_on, part, record) WHERE due_on IS NOT NULL;

CREATE INDEX summary_by_digest ON summary (digest);

CREATE INDEX summary_by_reference ON summary (reference_order, version);

CREATE INDEX summary_certificate_by_officer ON summary_certificate (officer, issued_at);

CREATE INDEX task_by_owner ON task (owner, open);

CREATE INDEX task_by_reference ON task (reference_order);

CREATE INDEX task_by_referral ON task (referral) WHERE referral IS NOT NULL;

CREATE INDEX task_by_strand ON task (strand, open);

CREATE INDEX task_by_urgency ON task (open, due_sort, priority_rank, id);

CREATE TRIGGER body_goes_by_disposal_only BEFORE DELETE ON journal_body
WHEN NOT EXISTS (
  SELECT 1 FROM disposal_session JOIN journal ON journal.record = disposal_session.record WHERE journal.entry = OLD.entry
)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-03 A body is deleted only when its record is disposed of.'); END;

CREATE TRIGGER body_keeps_place BEFORE INSERT ON journal_body
WHEN EXISTS (SELECT 1 FROM journal_body WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-04 Bodies of the journal are never replaced.'); END;

CREATE TRIGGER body_keeps_words BEFORE UPDATE ON journal_body
BEGIN SELECT RAISE(ABORT, 'FD-JNL-04 Bodies of the journal are never changed.'); END;

CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'FD-JNL-01 Entries of the journal are never deleted.'); END;

CREATE TRIGGER journal_keeps_places BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE entry = NEW.entry) OR EXISTS (SELECT 1 FROM journal WHERE feed = NEW.feed AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-02 Entries of the journal are never replaced.'); END;

CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'FD-JNL-02 Entries of the journal are never changed.'); END;

CREATE TRIGGER remains_keep_place BEFORE INSERT ON journal_remains
WHEN EXISTS (SELECT 1 FROM journal_remains WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never replaced.'); END;

CREATE TRIGGER remains_keep_words BEFORE UPDATE ON journal_remains
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never changed.'); END;

CREATE TRIGGER remains_stay BEFORE DELETE ON journal_remains
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never deleted.'); END;
