/** What `npm run bench` was asked for. */
export interface Options {
  /** Numbers of referrals, smallest first. */
  sizes: number[]
  json: boolean
  check: boolean
  keep: boolean
  build: boolean
  /** The groups of figures that were asked for; all of them where none is named. */
  only: Group[]
}

/** Groups of figures that can be asked for by themselves. */
export const GROUPS = ['process', 'summaries', 'pages', 'lists', 'cases', 'whole', 'bundles', 'file'] as const
export type Group = (typeof GROUPS)[number]

export const USAGE = `npm run bench -- [--sizes 1k,20k,100k] [--only bundles,file] [--json] [--check] [--keep] [--no-build]
  --sizes  how many referrals the desks hold, about fifty entries each
  --only   measure these alone, of ${GROUPS.join(', ')}
  --json   end with one line of JSON
  --check  exit with 1 when a figure falls short of what is promised, naming each
  --keep   keep the desks in the temporary folder for the next run
  --no-build  measure the vault's process as it was built last`

function sizeOf(text: string): number {
  const [, digits, thousands] = /^(\d+)(k?)$/.exec(text.trim()) ?? []
  const size = Number(digits) * (thousands ? 1000 : 1)
  if (!(size >= 200)) throw new Error(`A size is a number of referrals from 200 on, such as 20k; not "${text}".`)
  return size
}

function groupOf(text: string): Group {
  const group = GROUPS.find((each) => each === text.trim())
  if (!group) throw new Error(`There are figures of ${GROUPS.join(', ')}; not of "${text}".`)
  return group
}

/**
 * Reads the command's arguments.
 * @throws Error with a sentence when one is not understood
 */
export function optionsFrom(args: readonly string[]): Options {
  const options: Options = {
    sizes: [1000, 20_000, 100_000],
    json: false,
    check: false,
    keep: false,
    build: true,
    only: []
  }
  for (let place = 0; place < args.length; place++) {
    const arg = args[place] ?? ''
    const [name, attached] = arg.split('=')
    if (name === '--sizes') {
      const given = attached ?? args[++place] ?? ''
      options.sizes = given
        .split(',')
        .map(sizeOf)
        .sort((one, other) => one - other)
    } else if (name === '--only') options.only = (attached ?? args[++place] ?? '').split(',').map(groupOf)
    else if (arg === '--json') options.json = true
    else if (arg === '--check') options.check = true
    else if (arg === '--keep') options.keep = true
    else if (arg === '--no-build') options.build = false
    else throw new Error(`Not understood: ${arg}\n${USAGE}`)
  }
  return options
}

/** A size as people say it: `20k`. */
export function sizeName(size: number): string {
  return size % 1000 === 0 ? `${size / 1000}k` : String(size)
}
