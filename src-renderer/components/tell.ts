import { notifications } from '@mantine/notifications'

/** The notice that stands now and goes by itself: the next takes its place, so that they never pile up. */
let lastTold: string | null = null

/**
 * Says briefly that something was done. Never names of people, never what a record holds.
 * @param options `stays` keeps it until it is closed: for what an officer must not miss
 */
export function tell(words: string, options: { stays?: boolean } = {}): void {
  if (lastTold !== null) notifications.hide(lastTold)
  const id = notifications.show({
    message: words,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this notice' },
    ...(options.stays ? { autoClose: false } : {})
  })
  lastTold = options.stays ? null : id
}
