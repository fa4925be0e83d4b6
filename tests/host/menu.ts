import type { MenuItemConstructorOptions } from 'electron'
import { windows } from './windows'
import type { KeyInput } from './worlds/messages'

/** One line of a menu; the host shows no menus, but their accelerators work. */
export class HostMenuItem {
  readonly label: string
  readonly submenu: HostMenu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(readonly options: MenuItemConstructorOptions) {
    this.label = options.label ?? options.role ?? ''
    this.submenu = Array.isArray(options.submenu) ? HostMenu.buildFromTemplate(options.submenu) : undefined
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
  }

  get id(): string | undefined {
    return this.options.id
  }

  get accelerator(): string | undefined {
    return this.options.accelerator as string | undefined
  }

  click(): void {
    const window = [...windows.values()].at(0)
    this.options.click?.(this as never, window as never, {} as never)
  }
}

export class HostMenu {
  static application: HostMenu | null = null

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.application = menu
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.application
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | HostMenuItem)[]): HostMenu {
    const menu = new HostMenu()
    for (const line of template) menu.append(line instanceof HostMenuItem ? line : new HostMenuItem(line))
    return menu
  }

  readonly items: HostMenuItem[] = []

  append(line: HostMenuItem): void {
    this.items.push(line)
  }

  getMenuItemById(id: string): HostMenuItem | null {
    for (const line of this.items) {
      const found = line.id === id ? line : line.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Menus that open at the pointer are not shown in the host. */
  popup(): void {}
}

function find(menu: HostMenu, pressed: string): HostMenuItem | undefined {
  for (const line of menu.items) {
    const deeper = line.submenu && find(line.submenu, pressed)
    if (deeper) return deeper
    if (line.accelerator && line.enabled && normal(line.accelerator) === pressed) return line
  }
  return undefined
}

function normal(accelerator: string): string {
  const words = accelerator
    .toLowerCase()
    .replace(/commandorcontrol|cmdorctrl|ctrl/g, 'control')
    .split('+')
  return words.sort().join('+')
}

/** Clicks the line of the application's menu whose accelerator this key is, if there is one. */
export function pressAccelerator({ control, alt, shift, meta, key }: KeyInput): void {
  const held = [control && 'control', alt && 'alt', shift && 'shift', meta && 'meta'].filter(Boolean)
  const menu = HostMenu.getApplicationMenu()
  if (menu) find(menu, [...held, key.toLowerCase()].sort().join('+'))?.click()
}
