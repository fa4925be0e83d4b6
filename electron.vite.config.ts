import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = import.meta.dirname

/** One bundle a process: main, vault and opener for Node, the preload as one CommonJS file for the sandbox, and the page. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      rolldownOptions: {
        input: {
          index: resolve(here, 'src-main/index.ts'),
          vault: resolve(here, 'src-main/vault/process.ts'),
          opener: resolve(here, 'src-main/transfer/opener/process.ts'),
          checker: resolve(here, 'src-main/summaries/checking/process.ts')
        }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(here, 'src-main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src-renderer',
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: resolve(here, 'src-renderer/index.html') }
    },
    plugins: [react()]
  }
})
