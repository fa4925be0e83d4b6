import type { Subject } from '../../journal/subject'
import { officerDisabled, officerEnrolled, officerKeyReplaced } from './entries'

/** Officers as records: what they are now follows from their entries like everything else. */
export const staffSubject: Subject = {
  name: 'officer',
  kinds: [officerEnrolled, officerDisabled, officerKeyReplaced] as never,
  fields: {
    name: { label: 'Name' },
    number: { label: 'Number' },
    person: { label: 'Person' },
    role: { label: 'Role' },
    signIn: { label: 'Sign-in name' },
    key: { label: 'Signing key' },
    // A closed account stays closed until a person decides otherwise.
    enabled: { label: 'Enabled', caution: (value) => (value === false ? 1 : 0) }
  },
  tables: ['officer'],
  project({ record }, { sql, fields }) {
    const text = (name: string): string => String(fields[name] ?? '')
    sql.run(
      `INSERT OR REPLACE INTO officer (id, name, number, person, role, sign_in, signing_key, enabled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        record,
        text('name'),
        text('number'),
        text('person'),
        text('role'),
        text('signIn'),
        text('key'),
        fields['enabled'] === true
      ]
    )
  },
  clear: (record, sql) => void sql.run('DELETE FROM officer WHERE id = ?', [record])
}
