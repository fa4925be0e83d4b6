/**
 * Documents of the cases, as the journal tells of them. A document is a record of its own that names its referral: it can be disposed of by itself
 * under its own rule, and no bundle carries it.
 */
export const documentTables = `
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
`

/** The bytes, in pieces, beside the journal: of this terminal alone, never sent and not rebuilt. */
export const documentPieceTables = `
CREATE TABLE document_piece (
  document TEXT NOT NULL,
  referral TEXT NOT NULL,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (document, place)
) STRICT;
CREATE INDEX document_piece_by_referral ON document_piece (referral);
`
