/** Tables of this terminal alone: they never travel, stand in no journal, and are not rebuilt. */
export const localTables = `
CREATE TABLE draft (
  officer TEXT NOT NULL,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (officer, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  officer TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (officer, name)
) STRICT, WITHOUT ROWID;
`
