/** The value of a `--name=value` switch, '' for a bare `--name`, undefined when it was not given. */
export function switchValue(name: string): string | undefined {
  const given = process.argv.find((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  return given?.slice(name.length + 3)
}

/** Electron's `app.commandLine`. Switches meant for Chromium are accepted and have no effect here. */
export const commandLine = {
  hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
  getSwitchValue: (name: string): string => switchValue(name) ?? '',
  appendSwitch(_name: string, _value?: string): void {},
  appendArgument(_value: string): void {},
  removeSwitch(_name: string): void {}
}
