/** Which spreadsheets were brought in, known again by the digest of their content. */
export const intakeTables = `
CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  brought_in_at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  brought_in INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_by_digest ON intake (digest);
`
