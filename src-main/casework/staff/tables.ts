/** Officers of this desk, as their records have them. */
export const staffTables = `
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
`
