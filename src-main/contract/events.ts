/** What main tells the page without being asked. */
export type DeskEvent =
  | { kind: 'locking' }
  | { kind: 'locked'; why: 'asked' | 'idle' | 'system' | 'fault' }
  | { kind: 'progress'; job: string; done: number; total: number; words: string }
