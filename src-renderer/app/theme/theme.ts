import {
  Button,
  createTheme,
  Input,
  InputWrapper,
  DrawerRoot,
  ModalRoot,
  Portal,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver
} from '@mantine/core'
import { accent, dark, gray, late, soon } from './palette'

const SANS = "Inter, 'Noto Sans', 'Segoe UI', 'Noto Sans Arabic', 'Noto Sans Hebrew', system-ui, sans-serif"

const FIELD = { size: 'sm', errorProps: { role: 'alert' } } as const

/** Where lists, menus and dialogs open: inside the page's main part, so that a screen reader finds them there. */
const OVERLAYS = '#overlays'

/** How everything looks. Text is never below 14 px, tables 13 px. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, late, soon, gray, dark },
  white: '#ffffff',
  black: '#1a2230',
  fontFamily: SANS,
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono', 'DejaVu Sans Mono', Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: SANS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' }
    }
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      vars: (_theme, { variant }) => ({
        root: variant === 'subtle' ? { '--button-color': 'var(--desk-accent-text)' } : {}
      })
    }),
    InputWrapper: InputWrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '0.875rem', '--input-asterisk-color': 'inherit' },
        description: { '--input-description-size': '0.8125rem' },
        error: { '--input-error-size': '0.8125rem' },
        success: { '--input-success-size': '0.8125rem' }
      })
    }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: FIELD }),
    Textarea: Textarea.extend({ defaultProps: FIELD }),
    Select: Select.extend({
      defaultProps: { ...FIELD, checkIconPosition: 'right', openOnFocus: false, withScrollArea: false },
      styles: { options: { maxHeight: '18rem', overflowY: 'auto' } }
    }),
    NumberInput: NumberInput.extend({ defaultProps: FIELD }),
    PasswordInput: PasswordInput.extend({ defaultProps: FIELD }),
    // The page itself does not scroll, so nothing needs locking; and what locks it would write a style the policy forbids.
    ModalRoot: ModalRoot.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        yOffset: 'max(5dvh, 36px)',
        lockScroll: false,
        transitionProps: { duration: 0 }
      }
    }),
    DrawerRoot: DrawerRoot.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } }),
    Portal: Portal.extend({ defaultProps: { target: OVERLAYS } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 0 } } })
  }
})

/** Where Mantine's own colours are too faint for WCAG AA, stronger ones. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d5a6b',
    '--mantine-color-placeholder': '#657284',
    '--mantine-color-default-border': '#7f8b9a',
    '--mantine-color-error': '#1a2230',
    '--mantine-color-anchor': '#1a5a9e'
  },
  dark: {
    '--mantine-color-dimmed': '#a3afbd',
    '--mantine-color-placeholder': '#8a97a7',
    '--mantine-color-default-border': '#687687',
    '--mantine-color-error': '#e6eaf0',
    '--mantine-color-anchor': '#86bdf5',
    '--mantine-color-body': '#181e26',
    '--mantine-color-text': '#e6eaf0'
  }
})
