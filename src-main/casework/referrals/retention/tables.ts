/** Reviews that kept a referral, and what was disposed of: of the latter that it happened, never what it was. */
export const retentionTables = `
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
`
