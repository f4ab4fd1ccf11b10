import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { manualPages } from './scripts/manual/plugin.mjs'

// Targets are those of the older of the two Electrons the program runs on (docs/decisions/0010-fallback-electron.md).
export default defineConfig(({ mode }) => {
  const sourcemap = mode === 'development'
  return {
    main: {
      build: {
        target: 'node20.18',
        sourcemap,
        // all but the native module is bundled: the archive stays small and the start quick
        externalizeDeps: { include: ['better-sqlite3'] },
        rolldownOptions: {
          input: { index: 'main/index.ts', worker: 'main/core/worker.ts', checker: 'main/core/checker.ts' },
        },
      },
    },
    preload: {
      build: {
        target: 'node20.18',
        sourcemap,
        // a sandboxed preload can require nothing but Electron's own few modules
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: 'main/electron/preload.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: 'renderer',
      plugins: [react(), manualPages()],
      build: {
        target: 'chrome130',
        sourcemap,
        minify: true,
        // an inlined asset would be a data: address, which the window's policy refuses
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: resolve('renderer/index.html') },
      },
    },
  }
})
