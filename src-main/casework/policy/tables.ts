/** The policy of each desk as it stands, where it is not the default, and every change of it. */
export const policyTables = `
CREATE TABLE policy (
  record TEXT NOT NULL,
  parameter TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (record, parameter)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_change (
  record TEXT NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  parameter TEXT NOT NULL,
  before INTEGER NOT NULL,
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  PRIMARY KEY (record, feed, seq)
) STRICT, WITHOUT ROWID;
`
