import type { MantineColorsTuple } from '@mantine/core'

/** The one accent: what can be done. White on shades 6 to 9 and shade 6 on white are above 4.5 : 1. */
export const accent: MantineColorsTuple = [
  '#eef5fc',
  '#dceaf8',
  '#b9d5f1',
  '#8fbde9',
  '#6aa9e6',
  '#3f87cf',
  '#1f66b0',
  '#1a5693',
  '#154677',
  '#10365b'
]

/** Late, and nothing else. */
export const late: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd8',
  '#f5b8b1',
  '#ff9a90',
  '#ec7267',
  '#d64a3e',
  '#b3261e',
  '#961f18',
  '#791913',
  '#5c130f'
]

/** Due soon, and nothing else. */
export const soon: MantineColorsTuple = [
  '#fdf5e6',
  '#fae8c6',
  '#f5d28f',
  '#f2b95a',
  '#e09b2b',
  '#b97814',
  '#8a5200',
  '#734400',
  '#5c3600',
  '#452900'
]

/** Greys of the light scheme, a little blue so that they sit with the accent. */
export const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eaeef3',
  '#dde3ea',
  '#cbd3dc',
  '#adb7c3',
  '#7f8b9a',
  '#657284',
  '#4d5a6b',
  '#333f4e',
  '#1a2230'
]

/** Greys of the dark scheme, text first, ground last. */
export const dark: MantineColorsTuple = [
  '#e6eaf0',
  '#c9d1db',
  '#a3afbd',
  '#8a97a7',
  '#3a4552',
  '#2a333f',
  '#1f2731',
  '#181e26',
  '#10141a',
  '#0a0d12'
]
