/**
 * Summaries as lists show them; what they say, and the signed files, stay on the journal. `summary_authority_key` is this terminal's alone: it holds
 * the private key of its certificate authority, never travels and is not rebuilt.
 */
export const summaryTables = `
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
`
