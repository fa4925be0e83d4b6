import table from '../../../resources/reference/boroughs.json'

/** What a desk is called on other desks, where many have a "Desk 1": its borough and its terminal's name, which may say the borough already. */
export function deskName({ borough, name }: { borough: string; name: string }): string {
  const of = table.boroughs.find(({ code }) => code === borough)?.name ?? borough
  return name.toLowerCase().includes(of.toLowerCase()) ? name : `${of} ${name}`
}
