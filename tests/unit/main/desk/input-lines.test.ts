import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InputLine, readLines } from '../../../../main/desk/input-lines.ts'

const LIMIT = 40

async function linesOf(pieces: readonly Uint8Array[]): Promise<InputLine[]> {
  const lines: InputLine[] = []
  const chunks = (async function* () {
    yield* pieces
  })()
  for await (const batch of readLines(chunks, LIMIT)) lines.push(...batch)
  return lines
}
const linesOfText = (text: string) => linesOf([Buffer.from(text)])

test('lines are numbered from 1, blank ones are counted and left out', async () => {
  expect(await linesOfText('a\n\n  \r\nb\r\nc')).toEqual([
    { number: 1, text: 'a' },
    { number: 4, text: 'b\r' },
    { number: 5, text: 'c' },
  ])
})

test('only a line feed ends a line, for JSON may hold the other separators', async () => {
  expect(await linesOfText('a\u2028b\u0085c\u2029d\n')).toEqual([{ number: 1, text: 'a\u2028b\u0085c\u2029d' }])
})

test('a byte order mark before the first line is dropped', async () => {
  expect(await linesOfText('\ufeffa\n\ufeffb\n')).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: '\ufeffb' },
  ])
})

test('a line of exactly the limit is taken, one byte more is too long, and the next line is read again', async () => {
  const fitting = 'x'.repeat(LIMIT)
  expect(await linesOfText(`${fitting}\n${fitting}y\nz`)).toEqual([
    { number: 1, text: fitting },
    { number: 2, problem: 'recordTooLong' },
    { number: 3, text: 'z' },
  ])
})

test('a line that is not UTF-8 is a problem of that line only', async () => {
  expect(await linesOf([Buffer.from([0x61, 0x0a, 0xff, 0x0a, 0x62])])).toEqual([
    { number: 1, text: 'a' },
    { number: 2, problem: 'damagedCharacters' },
    { number: 3, text: 'b' },
  ])
})

test('where the bytes are cut into pieces makes no difference', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '\n', '\r', '\u2028', 'x'.repeat(15)), maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(80)), async (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const places = [0, ...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length]
      const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
      expect(await linesOf(pieces)).toEqual(await linesOf([bytes]))
    }),
  )
})
