/** Tables of the desk's own record. */
export const deskTables = `
CREATE TABLE desk (
  id TEXT PRIMARY KEY,
  borough TEXT NOT NULL,
  terminal TEXT NOT NULL,
  ceiling TEXT NOT NULL,
  demonstration INTEGER NOT NULL
) STRICT;
`
