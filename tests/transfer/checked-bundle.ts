import type { BundleSource, OpenedBundle, OpenerGiven } from '../../src-main/transfer/bundle'
import { openBundle } from '../../src-main/transfer/opener/open-bundle'

/** Opens a bundle and reads it to its end, so that all of it is checked. */
export async function checkedBundle(source: BundleSource, given: OpenerGiven): Promise<OpenedBundle> {
  const bundle = await openBundle(source, given)
  const reading = bundle.lines()[Symbol.asyncIterator]()
  while (!(await reading.next()).done);
  return bundle
}
