const MIB = 1024 * 1024

/** Bytes of the part of an age file that names its recipients. A bundle for sixteen terminals needs less than 3 KB. */
export const LONGEST_AGE_HEADER = 64 * 1024
/** Bytes of `manifest.json`. */
export const LARGEST_MANIFEST = 4 * MIB
/** Bytes of `manifest.json.sig`. */
export const LARGEST_SIGNATURE = 4096
/** Bytes of the packed entries. */
export const MOST_PACKED = 512 * MIB
/** Bytes the entries may unpack to. */
export const MOST_UNPACKED_ENTRIES = 1024 * MIB
/** How many times its packed size an entries file may unpack to. Digests do not pack, so that entries stay below 20. */
export const STEEPEST_ENTRIES = 100
/** Entries files smaller than this are too small to harm, however well they pack. */
export const SMALL_ENTRIES = MIB
export const MOST_ENTRIES = 500_000
/** Bytes of one entry: the longest decision with every text filled in needs less than half. */
export const LONGEST_LINE = MIB
/** Bytes of a whole bundle: the largest of each part, and what encryption and tar add. */
export const LARGEST_BUNDLE = 520 * MIB
/** Milliseconds the opener may take for one answer before it ends itself. */
export const BUNDLE_TIME_LIMIT = 300_000
