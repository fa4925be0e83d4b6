/**
 * Persons known to this desk. `person` shows the fields as they stand; `person_name` holds every name and birth that was ever given for the
 * person, each from the entry that gave it; `person_key` is how a search finds them, with keys and persons as numbers worked out from their
 * texts so that they are the same on every desk; `person_pair` what was judged of two persons.
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
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_pair_by_one ON person_pair (one);
CREATE INDEX person_pair_by_other ON person_pair (other);
`
