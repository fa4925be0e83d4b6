/**
 * Terminals of other desks as this desk trusts them, bundles sent and taken in, and records marked sensitive. `terminal_age` is this terminal's own
 * age key and stands in no entry: it never leaves the encrypted store. `receipt_lack` is kept beside the journal's `receipt`: the entries that a terminal
 * says it holds without their content.
 */
export const transferTables = `
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
`
