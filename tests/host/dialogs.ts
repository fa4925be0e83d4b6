import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue
} from 'electron'
import { app } from './app'
import type { HostWindow } from './window'
import { ask, canAsk, filterWords } from './zenity'

/** Every dialog may be given its window first. */
type Given<Options> = [window: HostWindow, options: Options] | [options: Options]

function optionsOf<Options>(given: Given<Options>): Options {
  return given.at(-1) as Options
}

/**
 * Electron's `dialog`, through zenity where a person can be asked. Where nobody can (no display, a private one, or a
 * test), an open dialog is cancelled, a file is saved as `<userData>/saved/<proposed name>`, and a message box takes
 * the answer its options call the cancelling one.
 */
export const dialog = {
  async showOpenDialog(...given: Given<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
    const { title = 'Open', defaultPath, properties = [], filters } = optionsOf(given)
    if (!canAsk()) return { canceled: true, filePaths: [] }
    const { confirmed, said } = await ask(
      '--file-selection',
      `--title=${title}`,
      ...(defaultPath ? [`--filename=${defaultPath}`] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : filterWords(filters)),
      ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [])
    )
    return { canceled: !confirmed, filePaths: said ? said.split('\n') : [] }
  },

  async showSaveDialog(...given: Given<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
    const { title = 'Save', defaultPath = 'untitled', filters } = optionsOf(given)
    if (!canAsk()) {
      const folder = join(app.getPath('userData'), 'saved')
      mkdirSync(folder, { recursive: true })
      return { canceled: false, filePath: join(folder, basename(defaultPath)) }
    }
    const words = ['--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${defaultPath}`]
    const { confirmed, said } = await ask(...words, ...filterWords(filters))
    return { canceled: !confirmed, filePath: said }
  },

  async showMessageBox(...given: Given<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
    const {
      message,
      detail = '',
      buttons = ['OK'],
      defaultId = 0,
      cancelId = 0,
      title = app.getName()
    } = optionsOf(given)
    if (!canAsk()) return { response: cancelId, checkboxChecked: false }
    const text = ['--no-markup', `--title=${title}`, `--text=${message}\n\n${detail}`]
    const yes = `--ok-label=${buttons[defaultId]}`
    const no = buttons.find((_label, place) => place !== defaultId)
    const words = no === undefined ? ['--info', yes] : ['--question', yes, `--cancel-label=${no}`]
    const { confirmed } = await ask(...words, ...text)
    return { response: confirmed ? defaultId : cancelId, checkboxChecked: false }
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
    if (canAsk()) ask('--error', '--no-markup', `--title=${title}`, `--text=${content}`).catch(console.error)
  }
}
