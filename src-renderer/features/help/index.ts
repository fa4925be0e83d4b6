export { HelpPage } from './help-page'
export { ShortcutList, type Shortcut } from './shortcut-list'
