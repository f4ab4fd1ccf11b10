import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds the bare React page into a folder and returns the file to open. */
export async function buildBarePage(folder: string): Promise<string> {
  await build({
    root: join(import.meta.dirname, 'bare-page'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // one classic script: a module would not load from a file
      lib: { entry: 'page.tsx', formats: ['iife'], name: 'bare', fileName: () => 'page.js' },
    },
  })
  const file = join(folder, 'index.html')
  writeFileSync(
    file,
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>React</title><body><script src="./page.js"></script></body></html>\n',
  )
  return file
}
