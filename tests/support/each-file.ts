import { afterAll } from 'vitest'
import { removeFolders } from './folders'

/** Runs anew for every test file, also where several files share one load of the modules. */
afterAll(removeFolders)
