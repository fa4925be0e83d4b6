/** Told how far long work is, in bytes or pages; awaited, so that others can go first. Throwing from it stops the work, and nothing half done is kept. */
export type Progress = (done: number, total: number) => Promise<void> | void

/** Lets waiting messages be heard; for work nobody watches. */
export const unwatched: Progress = () => new Promise((resolve) => setImmediate(resolve))
