/**
 * What is recorded around a referral after the gateway, one row an item: a request, a meeting, a consent. `lines` are its entries as they stand,
 * `shown` its registers; `due_on` is the day by which somebody has to do something about it, for lists of what is late.
 */
export const supportTables = `
CREATE TABLE referral_support (
  record TEXT NOT NULL,
  item TEXT NOT NULL,
  place INTEGER NOT NULL,
  part TEXT NOT NULL,
  lines TEXT NOT NULL,
  shown TEXT NOT NULL,
  due_on TEXT,
  PRIMARY KEY (record, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_support_due ON referral_support (due_on, part, record) WHERE due_on IS NOT NULL;
`

/** Tables that the support's projection writes, compared after a rebuild. */
export const supportTableNames = ['referral_support'] as const
