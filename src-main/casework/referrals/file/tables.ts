/** People around a referral, never its subject: apart from the tables of persons, so that no search for a subject meets them. */
export const fileTables = `
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
