import { describe, expect, test } from 'vitest'
import { pageOf } from '../../../../scripts/manual/page.mjs'

const read = (text: string) =>
  pageOf(text, {
    file: 'de/start.md',
    id: 'start',
    sizeOf: source => (source === 'da.webp' ? { width: 3, height: 2 } : null),
  })

describe('a page of the manual', () => {
  test('is its title and plain blocks, with keys by their commands', () => {
    expect(read('# Titel\n\nTaste `F`<!-- comment.approve -->,\nsiehe [Regeln](rules.md).\n\n## Mehr\n')).toEqual({
      id: 'start',
      title: 'Titel',
      blocks: [
        {
          kind: 'paragraph',
          line: [
            { kind: 'text', text: 'Taste ' },
            { kind: 'key', command: 'comment.approve' },
            { kind: 'text', text: ', siehe ' },
            { kind: 'link', text: 'Regeln', page: 'rules' },
            { kind: 'text', text: '.' },
          ],
        },
        { kind: 'heading', line: [{ kind: 'text', text: 'Mehr' }] },
      ],
    })
  })

  test('may have lists, tables, bold words and code', () => {
    expect(
      read('# T\n\n1. eins\n2. **zwei**\n   weiter\n\n- `20m`\n\n| A | B |\n| - | - |\n| a | b |\n').blocks,
    ).toEqual([
      {
        kind: 'steps',
        items: [
          [{ kind: 'text', text: 'eins' }],
          [
            { kind: 'strong', text: 'zwei' },
            { kind: 'text', text: ' weiter' },
          ],
        ],
      },
      { kind: 'points', items: [[{ kind: 'code', text: '20m' }]] },
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'A' }], [{ kind: 'text', text: 'B' }]],
        rows: [[[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]]],
      },
    ])
  })

  test('keeps the room of its pictures, and is read without those that are not there', () => {
    expect(read('# T\n\n![Bild](da.webp)\n\n![Bild](fort.webp)\n').blocks).toEqual([
      { kind: 'picture', source: 'da.webp', alt: 'Bild', width: 3, height: 2 },
    ])
  })

  test.each([
    ['Kein Titel', ':1 does not begin with its title'],
    ['# T\n\n### Zu tief', ':3: a heading is one line that begins with ##'],
    ['# T\n\nText <b>fett</b>', ':3: "<"'],
    ['# T\n\nText *schräg*', ':3: "*"'],
    ['# T\n\nhttps://zeitung.example', ':3: "https:"'],
    ['# T\n\n[fort](fort.md)', ':3: the link "fort.md" leads to no page'],
    ['# T\n\n[Netz](https://zeitung.example)', 'leads to no page'],
    ['# T\n\n`F`<!-- comment.aprove -->', ':3: there is no command "comment.aprove"'],
    ['# T\n\n- eins\n  - zwei', 'neither an item of this list'],
    ['# T\n\n- eins\n1. zwei', 'neither an item of this list'],
    ['# T\n\n| A |\n| - |\n| a | b |', 'more or fewer cells'],
    ['# T\n\n| A |\n| a |', 'a line under its head'],
  ])('is refused with its place: %j', (text, why) => {
    expect(() => read(text)).toThrow(why)
  })
})
