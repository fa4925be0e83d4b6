/** Tasks of the Counter-Terrorism Intelligence Officer, as they stand. `task_line` is what a case's timeline shows of them. */
export const taskTables = `
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  reference_order INTEGER NOT NULL,
  text TEXT NOT NULL,
  strand TEXT NOT NULL,
  priority TEXT NOT NULL,
  priority_rank INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  due_on TEXT,
  due_sort TEXT NOT NULL,
  owner TEXT NOT NULL,
  referral TEXT,
  marking TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  outcome TEXT
) STRICT;
CREATE INDEX task_by_urgency ON task (open, due_sort, priority_rank, id);
CREATE INDEX task_by_referral ON task (referral) WHERE referral IS NOT NULL;
CREATE INDEX task_by_reference ON task (reference_order);
CREATE INDEX task_by_owner ON task (owner, open);
CREATE INDEX task_by_strand ON task (strand, open);

CREATE TABLE task_line (
  task TEXT NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  title TEXT NOT NULL,
  details TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (task, feed, seq)
) STRICT, WITHOUT ROWID;
`
