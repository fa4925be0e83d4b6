import { entryName, type Entry } from '../../../journal/entry'
import type { Projecting, Subject } from '../../../journal/subject'
import { fileKinds, type AroundBody, type FileBodies, type FileKind } from './entries'

const ADD = `
INSERT INTO referral_around (record, person, place, name, role, category, organisation, relation, contact, added_at, removed)
VALUES (?, ?, (SELECT count(*) + 1 FROM referral_around WHERE record = ?), ?, ?, ?, ?, ?, ?, ?, 0)`
const AMEND = `
UPDATE referral_around SET name = ?, role = ?, category = ?, organisation = ?, relation = ?, contact = ?
WHERE record = ? AND person = ? AND removed = 0`
const GONE_MEANWHILE =
  'Somebody around this case was changed on one desk and taken out on another. They stay taken out; look at both.'

type Project<Name extends FileKind> = (entry: Entry, body: FileBodies[Name], projecting: Projecting) => void

const said = ({ name, role, category, organisation, relation, contact }: AroundBody): string[] => [
  ...[name, role, category],
  ...[organisation, relation, contact]
]

const projections: { [Name in FileKind]: Project<Name> } = {
  'referral.around_added': (entry, body, { sql }) =>
    void sql.run(ADD, [entry.record, entryName(entry), entry.record, ...said(body), entry.recorded]),
  'referral.around_amended': (entry, body, { sql, exception }) => {
    if (sql.run(AMEND, [...said(body), entry.record, body.person]).changes === 0) exception(GONE_MEANWHILE)
  },
  'referral.around_removed': (entry, { person }, { sql }) =>
    void sql.run('UPDATE referral_around SET removed = 1 WHERE record = ? AND person = ?', [entry.record, person]),
  // A correction stands on the journal beside what it corrects, and changes no table.
  'referral.corrected': () => undefined
}

/** The file of a referral as the journal sees it. Other kinds of the record are none of its business. */
export const fileSubject: Subject = {
  name: 'case_file',
  kinds: fileKinds,
  fields: {},
  tables: ['referral_around'],
  project(entry, projecting) {
    if (!Object.hasOwn(projections, entry.kind)) return
    const projection = projections[entry.kind as FileKind] as Project<FileKind>
    projection(entry, entry.body as FileBodies[FileKind], projecting)
  },
  clear: (record, sql) => void sql.run('DELETE FROM referral_around WHERE record = ?', [record])
}
