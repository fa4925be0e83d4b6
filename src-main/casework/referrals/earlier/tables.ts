/** What was decided of a person's earlier referrals when a new one came: `record` is the new one. */
export const earlierTables = `
CREATE TABLE referral_earlier (
  record TEXT NOT NULL,
  earlier TEXT NOT NULL,
  reopened INTEGER NOT NULL,
  weighed_at TEXT NOT NULL,
  PRIMARY KEY (record, earlier)
) STRICT, WITHOUT ROWID;
`
