/**
 * Persons known to this desk. `person` shows the fields as they stand; `person_name` holds every name and birth that was ever given for the
 * person, each from the entry that gave it; `person_key` is how a search finds them, with keys and persons as numbers worked out from their
 * texts so that they are the same on every desk; `person_pair` how two persons stand to one another (`to_judge` where a search found them and nobody
 * has judged since), `person_pair_said` everything that was ever said of the two,
 * and `person_merge` the merges that one officer proposed and another settles.
 */
export const peopleTables = `
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  person TEXT NOT NULL,
  number INTEGER NOT NULL,
  feed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  referral TEXT NOT NULL,
  forenames TEXT NOT NULL,
  surname TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT,
  approximate_age INTEGER,
  age_on TEXT,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  telephone TEXT NOT NULL,
  school TEXT NOT NULL,
  PRIMARY KEY (person, feed, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_name_by_number ON person_name (number);

CREATE TABLE person_key (
  key INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_pair (
  pair TEXT PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT,
  reason TEXT NOT NULL DEFAULT '',
  to_judge INTEGER NOT NULL DEFAULT 0,
  again TEXT NOT NULL DEFAULT '',
  band TEXT,
  weight INTEGER,
  search INTEGER,
  likeness TEXT NOT NULL DEFAULT '[]',
  seen TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_pair_by_one ON person_pair (one, verdict, other);
CREATE INDEX person_pair_by_other ON person_pair (other, verdict, one);
CREATE INDEX person_pair_open ON person_pair (to_judge, verdict);

CREATE TABLE person_merge (
  pair TEXT NOT NULL,
  proposal TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  reason TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (pair, proposal)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_merge_waiting ON person_merge (proposed_at, pair) WHERE state = 'waiting';

CREATE TABLE person_pair_said (
  pair TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT,
  said_at TEXT NOT NULL,
  referral TEXT,
  PRIMARY KEY (pair, place)
) STRICT, WITHOUT ROWID;
`
