import { notifications } from '@mantine/notifications'

/**
 * Says briefly that something was done. Never names of people, never what a record holds.
 * @param options `stays` keeps it until it is closed: for what an officer must not miss
 */
export function tell(words: string, options: { stays?: boolean } = {}): void {
  notifications.show({
    message: words,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this notice' },
    ...(options.stays ? { autoClose: false } : {})
  })
}
