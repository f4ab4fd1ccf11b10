import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type UserConfig } from 'vite'

/** The window's files by their path under the origin, built in memory exactly as for the app. */
export type BuiltPage = ReadonlyMap<string, Readonly<{ body: string | Uint8Array; contentType: string }>>

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  webp: 'image/webp',
}

const CONFIG = pathToFileURL(join(import.meta.dirname, '../../electron.vite.config.ts')).href
type Config = (env: Readonly<{ mode: string; command: string }>) => Readonly<{ renderer: UserConfig }>

/** Builds the renderer with the app's own settings; about two seconds. */
export async function buildPage(): Promise<BuiltPage> {
  const { default: config } = (await import(CONFIG)) as { default: Config }
  const { renderer } = config({ mode: 'production', command: 'build' })
  const result = await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer.build, write: false },
  })
  const outputs = [result].flat().flatMap(one => ('output' in one ? one.output : []))
  return new Map(
    outputs.map(file => [
      `/${file.fileName}`,
      {
        body: file.type === 'chunk' ? file.code : file.source,
        contentType: types[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      },
    ]),
  )
}
