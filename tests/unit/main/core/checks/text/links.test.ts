import { describe, expect, it } from 'vitest'
import { findLinks, isUnder } from '../../../../../../main/core/checks/text/links.ts'

const summary = (text: string) =>
  findLinks(text).map(({ start, end, host, shortener, disguised }) =>
    [text.slice(start, end), host, ...(shortener ? ['shortener'] : []), ...(disguised ? ['disguised'] : [])].join(
      ' → ',
    ),
  )

const found: readonly (readonly [text: string, ...links: readonly string[]])[] = [
  ['Siehe http://example.at', 'http://example.at → example.at'],
  ['Siehe HTTPS://Example.AT/Pfad', 'HTTPS://Example.AT/Pfad → example.at'],
  ['(siehe https://www.example.at/a_(b)).', 'https://www.example.at/a_(b) → example.at'],
  ['https://example.at:8080/x?y=1&z=2#k, und weiter', 'https://example.at:8080/x?y=1&z=2#k → example.at'],
  ['Das steht auf http://example.at.', 'http://example.at → example.at'],
  ['ftp://files.example.de/x', 'ftp://files.example.de/x → files.example.de'],
  ['„https://example.at/wort“', 'https://example.at/wort → example.at'],
  ['<https://example.at/a>', 'https://example.at/a → example.at'],
  ['www.example.at', 'www.example.at → example.at'],
  ['Gelesen.www.example.at/a', 'www.example.at/a → example.at'],
  ['WWW.BEISPIEL.AT ist gut', 'WWW.BEISPIEL.AT → beispiel.at'],
  ['www.example.software', 'www.example.software → example.software'],
  ['Auf beispiel.at/pfad steht es', 'beispiel.at/pfad → beispiel.at'],
  ['derBeispiel.at, bitte', 'derBeispiel.at → derbeispiel.at'],
  ['heute auf beispiel.at.Das war gut', 'beispiel.at → beispiel.at'],
  ['amt.gv.at und firma.co.at', 'amt.gv.at → amt.gv.at', 'firma.co.at → firma.co.at'],
  ['mein-laden.com', 'mein-laden.com → mein-laden.com'],
  ['90minuten.at', '90minuten.at → 90minuten.at'],
  ['verein.wien/termine', 'verein.wien/termine → verein.wien'],
  ['youtu.be/abc', 'youtu.be/abc → youtu.be'],
  ['t.me/kanal', 't.me/kanal → t.me'],
  ['eins.at/x zwei.de c', 'eins.at/x → eins.at', 'zwei.de → zwei.de'],
  ['beispiel.at/beispiel.de', 'beispiel.at/beispiel.de → beispiel.at'],
  ['https://bit.ly/abc', 'https://bit.ly/abc → bit.ly → shortener'],
  ['tinyurl.com/abc', 'tinyurl.com/abc → tinyurl.com → shortener'],
  ['go.bit.ly/1', 'go.bit.ly/1 → go.bit.ly → shortener'],
  ['t.co/abc', 't.co/abc → t.co → shortener'],
  ['http://müller.at/x', 'http://müller.at/x → müller.at'],
  ['http://xn--mller-kva.at', 'http://xn--mller-kva.at → müller.at'],
  ['https://straße.de', 'https://straße.de → straße.de'],
  ['пример.рф und https://пример.рф/x', 'https://пример.рф/x → пример.рф'],
  ['http://192.168.0.1/a', 'http://192.168.0.1/a → 192.168.0.1'],
  ['http://3232235521/a', 'http://3232235521/a → 192.168.0.1 → disguised'],
  ['https://bank.at@evil.example/login', 'https://bank.at@evil.example/login → evil.example → disguised'],
  ['https://bank.at&amp=1@evil.example', 'https://bank.at&amp=1@evil.example → evil.example → disguised'],
  ['https://bank.at\\@evil.example', 'https://bank.at → bank.at'],
  ['hxxp://evil.example/a', 'hxxp://evil.example/a → evil.example → disguised'],
  ['hxxps://evil[.]example[.]com/a', 'hxxps://evil[.]example[.]com/a → evil.example.com → disguised'],
  ['evil (dot) com', 'evil (dot) com → evil.com → disguised'],
  ['evil[.]com/pfad', 'evil[.]com/pfad → evil.com → disguised'],
  ['www.evil dot com', 'www.evil dot com → evil.com → disguised'],
  ['Schaut auf betrug punkt at vorbei', 'betrug punkt at → betrug.at → disguised'],
  ['https://аpple.com', 'https://аpple.com → аpple.com → disguised'],
  ['https://аррӏе.com', 'https://аррӏе.com → аррӏе.com → disguised'],
  ['http://xn--pple-43d.com', 'http://xn--pple-43d.com → аpple.com → disguised'],
  ['[bank.at](https://evil.example/x)', 'https://evil.example/x → evil.example → disguised'],
  ['[bank.at](https://www.bank.at/x)', 'https://www.bank.at/x → bank.at'],
  ['[hier](https://bank.at)', 'https://bank.at → bank.at'],
  ['<a href="https://evil.example">www.bank.at</a>', 'https://evil.example → evil.example → disguised'],
  ["<a href='https://bank.at'>login.bank.at</a>", 'https://bank.at → bank.at'],
  ['[url=https://evil.example]bank.at[/url] b.at', 'https://evil.example → evil.example → disguised'],
  ['[url]https://bank.at[/url]', 'https://bank.at → bank.at'],
  ['ex\u200bample.at', 'ex\u200bample.at → example.at'],
  ['ｅｘａｍｐｌｅ．ａｔ', 'ｅｘａｍｐｌｅ．ａｔ → example.at'],
  ['𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐚𝐭', '𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐚𝐭 → example.at'],
]

const innocent = [
  'z.B. so',
  'u.a. in Wien',
  'Das war alles usw.Und dann',
  'Punkt.Das ist so',
  'gesagt.de Leut',
  'Das haben.an sich',
  'Es ist gut.so halt',
  'das ist so.at all',
  'St.Pölten',
  'Dipl.Ing. Huber',
  'rede.pdf',
  'index.html',
  'bild.jpg',
  'Version 2.4.1',
  'Art.-Nr. 12.345',
  'um 19.30 Uhr',
  'Abs.2',
  '§ 3g Abs.1',
  '17.Jahrhundert',
  '1.000.000 Euro',
  'am 1.5.2015',
  'na ja...also',
  'hallo@example.at',
  'Schreib an max (at) gmx punkt at',
  'Am Punkt in der Mitte',
  'Das ist der Punkt. At last',
  'Wer.haben.Will',
  'Europa.EU',
  'Dr.N.Huber',
  'Nimm @orf.at dazu',
  'das geht.net so',
  'http://',
  'http:///',
  'www.',
  'www.das',
  '://',
  'h.at',
  'http://localhost/x',
  'Wir sind.ca. 300',
  '0.at',
  '-.at',
  'a..at',
]

describe('links', () => {
  it.each(found)('are found with their true host in %j', (text, ...links) => {
    expect(summary(text)).toEqual(links)
  })
  it.each(innocent)('are not seen in %j', text => {
    expect(summary(text)).toEqual([])
  })
  it('have the ASCII form beside the readable one', () => {
    expect(findLinks('http://www.Müller.at')[0]).toMatchObject({ host: 'müller.at', asciiHost: 'xn--mller-kva.at' })
  })
  it('are told apart from each other and sorted by place', () => {
    expect(summary('a.eins.at hxxp://zwei.at drei (dot) at').map(link => link.split(' → ')[1])).toEqual([
      'a.eins.at',
      'zwei.at',
      'drei.at',
    ])
  })
})

describe('a host under a domain', () => {
  it.each([
    ['orf.at', 'orf.at', true],
    ['wien.orf.at', 'orf.at', true],
    ['torf.at', 'orf.at', false],
    ['orf.at', 'wien.orf.at', false],
    ['orf.at.evil.example', 'orf.at', false],
  ])('%s under %s is %s', (host, domain, expected) => {
    expect(isUnder(host, domain)).toBe(expected)
  })
})
