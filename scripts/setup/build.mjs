// Builds the app when something it is made of has changed.
import fs from 'node:fs'
import path from 'node:path'
import { projectFolder, stampFolder } from './paths.mjs'
import { run } from './run.mjs'
import { hashOfFiles, isStamped, writeStamp } from './stamp.mjs'

const madeOf = [
  'shared',
  'main',
  'renderer',
  'config',
  'docs/manual',
  'scripts/manual',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stampFile = path.join(stampFolder, 'build')
const mainFile = path.join(projectFolder, 'out/main/index.js')

/**
 * Brings the built app in `out/` up to date.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function provideBuild(progress) {
  const hash = hashOfFiles(projectFolder, madeOf)
  if (isStamped(stampFile, hash) && fs.existsSync(mainFile)) return progress.done('up to date')
  progress.note('building')
  fs.rmSync(stampFile, { force: true })
  await run('npm', ['run', '--silent', 'build'], {
    problem: 'The app could not be built. What the compiler said is above.',
  })
  writeStamp(stampFile, hash)
  progress.done('built')
}
