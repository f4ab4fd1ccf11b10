import { expect, test } from 'vitest'
import {
  missingLibrariesIn,
  namesInRelease,
  neededPackages,
  sentenceForPackages,
} from '../../../../scripts/setup/system.mjs'

const complete = {
  missingLibraries: [],
  wantsDisplay: true,
  hasXvfb: true,
  hasXauth: true,
  wantsBrowser: true,
  hasBrowser: true,
  wantsCompiler: true,
  missingCompilers: [],
  wantsTools: true,
  missingTools: [],
}
const bare = {
  missingLibraries: ['libnss3.so'],
  wantsDisplay: true,
  hasXvfb: false,
  hasXauth: false,
  wantsBrowser: true,
  hasBrowser: false,
  wantsCompiler: true,
  missingCompilers: ['g++', 'make', 'python3'],
  wantsTools: true,
  missingTools: ['unzip', 'openssl'],
}
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1']

test('a complete machine is asked for nothing', () => {
  expect(neededPackages(complete)).toEqual([])
})

test('a bare machine is asked for everything once', () => {
  const others = ['xvfb', 'xauth', 'chromium', 'g++', 'make', 'python3', 'unzip', 'openssl']
  expect(neededPackages(bare)).toEqual([...libraries, ...others])
})

test('a desktop with a display needs no Xvfb, a start no browser and no tools, an official Electron no compiler', () => {
  const facts = { ...bare, wantsDisplay: false, wantsBrowser: false, wantsCompiler: false, wantsTools: false }
  expect(neededPackages(facts)).toEqual(libraries)
})

test('only what is missing is asked for', () => {
  expect(neededPackages({ ...complete, hasXauth: false, missingCompilers: ['make'] })).toEqual(['xauth', 'make'])
})

test('libraries that a newer release renamed are asked for by their new names', () => {
  const policy = `libgtk-3-0:
  Installed: (none)
  Candidate: (none)
libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.49-3
  Version table:
     3.24.49-3 500
libnss3:
  Installed: (none)
  Candidate: 2:3.110-1
`
  expect(namesInRelease(['libgtk-3-0', 'libnss3', 'xvfb'], policy)).toEqual(['libgtk-3-0t64', 'libnss3', 'xvfb'])
})

test('on Debian 12 the names stay as they are', () => {
  const policy = 'libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38-2\nlibgtk-3-0t64:\n  Candidate: (none)\n'
  expect(namesInRelease(['libgtk-3-0'], policy)).toEqual(['libgtk-3-0'])
})

test('a person without root gets one sentence with one command', () => {
  const sentence = sentenceForPackages(['xvfb', 'xauth'], true)
  expect(sentence).toContain("sudo sh -c 'apt-get update && apt-get install -y xvfb xauth'")
  expect(sentence).not.toContain('\n')
  expect(sentence.split('sudo').length).toBe(2)
})

test('a machine without apt is told the names, not a command that it does not have', () => {
  const sentence = sentenceForPackages(['xvfb'], false)
  expect(sentence).toContain('xvfb')
  expect(sentence).not.toContain('apt')
})

test('missing libraries are read from what ldd prints', () => {
  const printed = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibnss3.so => not found
`
  expect(missingLibrariesIn(printed)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})
