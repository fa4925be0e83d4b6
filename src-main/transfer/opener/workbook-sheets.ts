import { turnedAway } from './refusals'

export interface Worksheet {
  name: string
  /** The part that holds it, as `xl/worksheets/sheet1.xml`. */
  part: string
  /** 1-based place among the workbook's sheets. */
  place: number
}

/** One opening tag: its name without prefix, and its attributes. `<` never stands inside a tag of well-formed XML. */
const TAG = /<(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex: string, number: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(number)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
  )
}

/** Opening tags of one name, as maps of their attributes (prefixes dropped). */
export function tagsNamed(xml: string, wanted: string): Map<string, string>[] {
  const found: Map<string, string>[] = []
  for (const [, name, attributes] of xml.matchAll(TAG)) {
    if (name !== wanted) continue
    const pairs = [...(attributes ?? '').matchAll(ATTRIBUTE)]
    found.push(new Map(pairs.map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')])))
  }
  return found
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/**
 * The worksheets of a workbook in the order a person sees them; chart sheets have no worksheet part and are left out.
 * @param workbook text of `xl/workbook.xml`
 * @param relations text of `xl/_rels/workbook.xml.rels`
 * @throws Refusal FD-OPN-15 when none is listed
 */
export function worksheetsOf(workbook: string, relations: string): Worksheet[] {
  const parts = new Map<string, string>()
  for (const relation of tagsNamed(relations, 'Relationship')) {
    const target = relation.get('Target')
    if (target && relation.get('Type')?.endsWith('/relationships/worksheet')) {
      parts.set(relation.get('Id') ?? '', partPath(target))
    }
  }
  const named = tagsNamed(workbook, 'sheet').filter((sheet) => sheet.get('name'))
  const sheets = named.flatMap((sheet, index) => {
    const part = parts.get(sheet.get('id') ?? '')
    return part ? [{ name: sheet.get('name') ?? '', part, place: index + 1 }] : []
  })
  if (sheets.length === 0) throw turnedAway.damagedWorkbook()
  return sheets
}
