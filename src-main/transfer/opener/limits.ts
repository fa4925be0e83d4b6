/** Largest file read, in bytes (30 MB). */
export const LARGEST_FILE = 30 * 1024 * 1024
/** Rows below the heading that hold something. */
export const MOST_ROWS = 50_000
export const MOST_COLUMNS = 200
/** Characters in one cell: as many as the longest field of a referral takes. */
export const LONGEST_CELL = 20_000
/** Characters in all cells together, so that a few bytes repeated by reference cannot fill the memory. */
export const MOST_TEXT = 60_000_000
/** Rows of any kind, empty ones included: what a worksheet can have. */
export const MOST_LINES = 1_048_576
/** How far below the last permitted row a heading, a title and stray cells may push the data of a worksheet. */
export const ROOM_ABOVE = 100
/** Files inside a workbook. */
export const MOST_PARTS = 1000
/** Bytes a workbook may unpack to, all parts together. */
export const MOST_UNPACKED = 300 * 1024 * 1024
/** How many times its packed size a large part may unpack to. Worksheets of a program stay below 60. */
export const STEEPEST_RATIO = 400
/** Parts smaller than this are too small to harm, however well they pack. */
export const SMALL_PART = 1024 * 1024
/** Milliseconds the opener may take for one file before it ends itself. */
export const TIME_LIMIT = 60_000
