/** The tables of the casework beside referrals as they were when the second step was released. Never changed again. */
export const caseworkOfStepTwenty = `
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
CREATE INDEX document_by_referral ON document (referral, added_at, id);

CREATE TABLE document_piece (
  document TEXT NOT NULL,
  referral TEXT NOT NULL,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (document, place)
) STRICT;
CREATE INDEX document_piece_by_referral ON document_piece (referral);

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

CREATE TABLE receipt_lack (
  terminal TEXT NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (terminal, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sensitive_record (
  id TEXT PRIMARY KEY,
  reason TEXT NOT NULL
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
`
