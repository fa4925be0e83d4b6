import type { Role } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { OfficerRow } from '../../contract/staff'
import type { Sql } from '../../vault/sql'

type Row = Omit<OfficerRow, 'enabled'> & { enabled: number }

const officerFrom = (row: Row): OfficerRow => ({ ...row, enabled: row.enabled === 1 })

/** One officer, disabled or not; null for an id that is none. */
export function officerOf(sql: Sql, id: Id): OfficerRow | null {
  const row = sql.get<Row>('SELECT id, name, role, sign_in AS signIn, person, enabled FROM officer WHERE id = ?', [id])
  return row ? officerFrom(row) : null
}

/** All officers by name, disabled ones too. */
export function officers(sql: Sql): OfficerRow[] {
  return sql
    .all<Row>('SELECT id, name, role, sign_in AS signIn, person, enabled FROM officer ORDER BY name, id')
    .map(officerFrom)
}

/** Officers who may act now in one of the roles and are none of these people. */
export function officersWhoMay(
  sql: Sql,
  roles: readonly Role[],
  notPersons: readonly string[]
): { id: Id; name: string }[] {
  return officers(sql)
    .filter((officer) => officer.enabled && roles.includes(officer.role) && !notPersons.includes(officer.person))
    .map(({ id, name }) => ({ id, name }))
}

/** Warrant or staff number of an officer of this desk. */
export function officerNumber(sql: Sql, id: Id): string {
  return sql.get<{ number: string }>('SELECT number FROM officer WHERE id = ?', [id])?.number ?? ''
}

/** The public key an officer signs with now: Ed25519, base64. */
export function officerKey(sql: Sql, id: Id): string | null {
  return sql.get<{ key: string }>('SELECT signing_key AS key FROM officer WHERE id = ?', [id])?.key ?? null
}
