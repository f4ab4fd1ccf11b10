import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../../../main/electron/arguments.ts'

const nothing = { demo: false, importFile: null, userDataDir: null, exitAfterScreenshot: false }

describe('the command line', () => {
  test.each([
    ['nothing is asked for', [], nothing],
    ['the demo desk', ['--demo'], { ...nothing, demo: true }],
    ['a file, as its own word', ['--import', 'posts.csv'], { ...nothing, importFile: '/desk/posts.csv' }],
    ['a file, after an equals sign', ['--import=../posts.csv'], { ...nothing, importFile: '/posts.csv' }],
    ['an absolute file with blanks', ['--import', '/a b/c.csv'], { ...nothing, importFile: '/a b/c.csv' }],
    ['a file with an equals sign in it', ['--import=/a=b.csv'], { ...nothing, importFile: '/a=b.csv' }],
    ['the last of two files', ['--import=/a.csv', '--import', '/b.csv'], { ...nothing, importFile: '/b.csv' }],
    ['another folder', ['--user-data-dir=/data'], { ...nothing, userDataDir: '/data' }],
    ['an end after the picture', ['--exit-after-screenshot'], { ...nothing, exitAfterScreenshot: true }],
    ['a flag without its file', ['--import'], nothing],
    ['a flag before another flag', ['--import', '--demo'], { ...nothing, demo: true }],
    ['an empty file name', ['--import='], nothing],
    [
      'flags of Electron and of test drivers around ours',
      ['--inspect=0', '--no-sandbox', '/opt/app', '--remote-debugging-port=0', '--demo'],
      { ...nothing, demo: true },
    ],
  ])('%s', (_, argv, expected) => expect(parseArguments(argv, '/desk')).toEqual(expected))
})
