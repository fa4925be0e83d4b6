/** The tables of the journal as they were when the first step was released. Never changed again. */
export const journalOfStepTen = `
CREATE TABLE feed (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  terminal TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  own INTEGER NOT NULL
) STRICT;

CREATE TABLE terminal_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  private BLOB NOT NULL,
  public BLOB NOT NULL
) STRICT;

CREATE TABLE journal_kind (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (name, version)
) STRICT;

CREATE TABLE journal_record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  height INTEGER NOT NULL,
  knew TEXT NOT NULL,
  missed TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  record INTEGER NOT NULL,
  height INTEGER NOT NULL,
  knew TEXT NOT NULL,
  missed TEXT,
  actor INTEGER NOT NULL,
  second INTEGER,
  recorded INTEGER NOT NULL,
  happened INTEGER,
  clock_offset INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  body_digest BLOB NOT NULL,
  digest BLOB NOT NULL,
  UNIQUE (feed, seq)
) STRICT;
CREATE INDEX journal_by_record ON journal (record, height);
CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'FD-JNL-01 Entries of the journal are never deleted.'); END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'FD-JNL-02 Entries of the journal are never changed.'); END;
CREATE TRIGGER journal_keeps_places BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE entry = NEW.entry) OR EXISTS (SELECT 1 FROM journal WHERE feed = NEW.feed AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-02 Entries of the journal are never replaced.'); END;

CREATE TABLE journal_body (
  entry INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  salt BLOB NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE journal_remains (
  entry INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  content_digest BLOB NOT NULL
) STRICT;

CREATE TABLE disposal_session (
  record INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER body_goes_by_disposal_only BEFORE DELETE ON journal_body
WHEN NOT EXISTS (
  SELECT 1 FROM disposal_session JOIN journal ON journal.record = disposal_session.record WHERE journal.entry = OLD.entry
)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-03 A body is deleted only when its record is disposed of.'); END;
CREATE TRIGGER body_keeps_words BEFORE UPDATE ON journal_body
BEGIN SELECT RAISE(ABORT, 'FD-JNL-04 Bodies of the journal are never changed.'); END;
CREATE TRIGGER body_keeps_place BEFORE INSERT ON journal_body
WHEN EXISTS (SELECT 1 FROM journal_body WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-04 Bodies of the journal are never replaced.'); END;
CREATE TRIGGER remains_keep_place BEFORE INSERT ON journal_remains
WHEN EXISTS (SELECT 1 FROM journal_remains WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never replaced.'); END;
CREATE TRIGGER remains_stay BEFORE DELETE ON journal_remains
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never deleted.'); END;
CREATE TRIGGER remains_keep_words BEFORE UPDATE ON journal_remains
BEGIN SELECT RAISE(ABORT, 'FD-JNL-05 What remains of a disposal is never changed.'); END;

CREATE TABLE head (
  number INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL,
  reason TEXT NOT NULL,
  made INTEGER NOT NULL,
  public BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX head_by_feed ON head (feed, seq);

CREATE TABLE receipt (
  terminal TEXT NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  noted INTEGER NOT NULL,
  PRIMARY KEY (terminal, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE register (
  record INTEGER PRIMARY KEY,
  subjects TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT;

CREATE TABLE conflict (
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE exception (
  record INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  part INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (record, feed, seq, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE disposed (
  record INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
`
