import table from '../../resources/reference/boroughs.json'

/** London's boroughs, by name, with their ONS codes. */
export const boroughs: readonly { code: string; name: string }[] = table.boroughs.map(({ code, name }) => ({
  code,
  name
}))

/** The name of a borough from its ONS code, or the code itself where it is not known. */
export function boroughName(code: string): string {
  return boroughs.find((each) => each.code === code)?.name ?? code
}

/** Where the table of boroughs comes from, as its licence asks to be said. */
export const boroughsSource = table.source
