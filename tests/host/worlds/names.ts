/** The isolated world in which the preload runs. */
export const world = 'Focus Desk preload'

/** The function by which that world, and no other, reaches the main process. */
export const binding = 'focusDeskHostSend'
