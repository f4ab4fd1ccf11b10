import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../main/desk/check-line.ts'
import { call, start } from './call.ts'

/** Far more than pipes and buffers hold. */
const MUCH_BYTES = 20 * 1024 * 1024

const line = (id: string | number, text: string) => `${JSON.stringify({ id, text })}\n`
const findings = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map(each => JSON.parse(each) as Finding)

test('every text gets one line, in order, with its hits, their places and the suggestion', () => {
  const { code, out, err } = call(['check'], {
    input: line('x', 'Ein schöner Tag.') + line(2, '😀 Du Idiot, du IDIOT!'),
  })
  expect([code, err]).toEqual([0, ''])
  const [harmless, insult] = findings(out)
  expect(harmless).toEqual({ id: 'x', hits: [], suggestion: null })
  expect(insult?.id).toBe(2)
  const hit = insult?.hits.find(({ term }) => term.toLowerCase().startsWith('idiot'))
  expect(hit?.spans).toEqual([
    [6, 11],
    [16, 21],
  ])
  expect(hit).toMatchObject({ reason: expect.stringMatching(/^N\d\d$/), version: expect.any(Number) })
  expect(hit?.severity).toBeGreaterThanOrEqual(1)
  expect(hit?.rule).not.toBe('')
})

test('bad lines are told by number and reason, the others are checked, and the exit code says so', () => {
  const input = Buffer.concat([
    Buffer.from(`\ufeff${line(1, 'gut')}\nkaputt\n[]\n{"text":"ohne"}\n{"id":1}\n`),
    Buffer.from([0x7b, 0xff, 0x0a]),
    Buffer.from(`{"id":8,"text":"${'x'.repeat(1024 * 1024)}"}\n{"id":9,"text":"ohne Zeilenende"}`),
  ])
  const { code, out, err } = call(['check'], { input, env: { LANG: 'de_AT.UTF-8' } })
  expect(code).toBe(1)
  expect(findings(out).map(({ id }) => id)).toEqual([1, 9])
  expect(err.split('\n')).toEqual([
    'Zeile 3: Das JSON ist fehlerhaft.',
    'Zeile 4: Hier steht kein JSON-Objekt.',
    'Zeile 5: „id“ fehlt oder ist weder Text noch Zahl.',
    'Zeile 6: „text“ fehlt oder ist kein Text.',
    'Zeile 7: Einzelne Zeichen sind beschädigt. Bitte den Export in UTF-8 wiederholen.',
    'Zeile 8: Die Zeile ist länger als 1048576 Byte.',
    '6 Zeilen nicht geprüft.',
    '',
  ])
  expect(err).not.toContain('kaputt')
})

test('no input is well', () => {
  expect(call(['check'])).toEqual({ code: 0, out: '', err: '' })
})

test('a reader that leaves early ends the run without a word', async () => {
  const child = start(['check'])
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close')
  child.stdin.on('error', () => {})
  const pour = () => {
    while (child.stdin.writable && child.stdin.write(line(1, 'noch ein Beitrag').repeat(1000)));
  }
  child.stdin.on('drain', pour)
  pour()
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = (await ended) as [number]
  expect([code, err]).toEqual([1, ''])
})

test('nothing is read ahead of a reader that is slow', async () => {
  const child = start(['check'])
  const ended = once(child, 'close')
  const block = line(1, 'noch ein Beitrag').repeat(2000)
  let accepted = 0
  child.stdin.on('error', () => {})
  const pour = () => {
    do accepted += block.length
    while (child.stdin.write(block))
  }
  child.stdin.on('drain', pour)
  pour()
  await once(child.stdout, 'readable')
  // nobody takes what is there: once the pipes are full, no more is read
  let before = -1
  while (before !== accepted && accepted < MUCH_BYTES) {
    before = accepted
    await setTimeout(1000)
  }
  child.kill()
  await ended
  expect(accepted).toBeLessThan(MUCH_BYTES)
})
