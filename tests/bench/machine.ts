import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { projectFolder } from './shipped.ts'

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** The machine and, where there are windows, what they are drawn on: "2 cores (AMD EPYC), 24 GB, Linux on x64, Xvfb without GPU". */
export function describeMachine(): string {
  if (!usesElectron()) return describeComputer()
  return `${describeComputer()}, ${flagged('--disable-gpu') ? 'Xvfb without GPU' : 'with a display'}`
}

/** The machine in words, for what needs no window. Nothing that tells whose it is. */
export function describeComputer(): string {
  const cores = os.cpus()
  const gigabytes = Math.round(os.totalmem() / 2 ** 30)
  const model = (cores[0]?.model ?? 'unknown').replace(/\(R\)|\(TM\)| CPU.*| Processor.*/g, '').trim()
  const system = `${SYSTEMS[os.platform()] ?? os.platform()} on ${os.arch()}`
  return `${cores.length} cores (${model}), ${gigabytes} GB, ${system}`
}

/** What the figures depend on, as a sentence part. */
export function describeVersions(): string {
  const sqlite = versionOf('better-sqlite3')
  return `Freigabe ${manifest(projectFolder).version}, Electron ${electronVersion()}, Node ${process.versions.node}, better-sqlite3 ${sqlite}, React ${versionOf('react')}`
}

const usesElectron = () => process.env['FREIGABE_BENCH_ELECTRON'] !== undefined

const flagged = (flag: string) => (process.env['FREIGABE_BENCH_FLAGS'] ?? '').includes(flag)

function electronVersion(): string {
  const program = process.env['FREIGABE_BENCH_ELECTRON']
  if (program === undefined) return 'not used'
  return readFileSync(join(dirname(program), 'version'), 'utf8')
    .trim()
    .replace(/^v/, '')
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url)
  return manifest(dirname(require.resolve(`${name}/package.json`))).version
}

function manifest(folder: string): { version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
}
