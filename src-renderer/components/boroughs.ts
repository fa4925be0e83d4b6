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

/** What a desk is called: "Camden desk 1"; a terminal's name that says the borough already is enough. */
export function deskName({ borough, terminal }: { borough: string; terminal: string }): string {
  const name = boroughName(borough)
  return terminal.toLowerCase().includes(name.toLowerCase()) ? terminal : `${name} ${terminal}`
}

/** Where the table of boroughs comes from, as its licence asks to be said. */
export const boroughsSource = table.source
