import { describe, expect, it } from 'vitest'
import type { Addressee } from '../../../../../main/core/db/statements.ts'
import { readHouseTexts } from '../../../../../main/core/statements/house-texts.ts'
import { type LetterFacts, statementLetter, withdrawalLetter } from '../../../../../main/core/statements/letter.ts'
import { letterHtml, letterText } from '../../../../../main/core/statements/letter-files.ts'
import { SHIPPED } from '../../../../fixtures/desk.ts'
import { aContent } from '../../../../fixtures/statements.ts'

const house = readHouseTexts(SHIPPED.dataDir)
const to: Addressee = {
  authorId: 1,
  authorName: 'Donau<b>lick',
  authorExternalId: 'u1',
  source: 'Zeitung',
  isDemo: 0,
  commentExternalId: '1',
  text: 'Du <script>alert(1)</script> & Konsorten.\nZweite Zeile.',
  submittedAt: '2026-11-20T10:00:00.000Z',
  articleTitle: 'Neuer Radweg am Kai',
  articleUrl: null,
}
const facts: LetterFacts = {
  kind: 'deletion',
  number: 123,
  to,
  house: house.house,
  redress: house.redress.hosting_only,
  at: '2026-11-21T08:00:00.000Z',
}

describe('the letter', () => {
  it('holds every element of Art. 17(3)', () => {
    const text = letterText(statementLetter(aContent(), facts)).replaceAll(/\s+/g, ' ')
    for (const element of [
      'Zeichen: B-000123',
      'Die Redaktion, 21. November 2026',
      // (a) the decision, where and how long
      'am 20. November 2026, 11:30 Uhr einen Beitrag von Ihnen nicht freigegeben',
      'in der gesamten EU und im EWR. Sie gilt auf Dauer.',
      // (b) the facts
      'Es geht um Ihren Beitrag vom 20. November 2026, 11:00 Uhr unter dem Artikel „Neuer Radweg am Kai“.',
      'Geprüft wurde ein Kommentar.',
      // (c) automated means
      'durch ein automatisches Verfahren aufmerksam. Entschieden hat ein Mensch.',
      // (e) the clause and why
      'Punkt 2.1 unserer Netiquette (Fassung 2026-11-29): „Beschimpfungen sind nicht erlaubt.“',
      'Der Beitrag richtet sich gegen die Person.',
      // (f) redress
      'Melde- und Abhilfestelle. Eine andere Person',
      'das zuständige ordentliche Gericht',
    ])
      expect(text).toContain(element)
    expect(text).not.toContain('RTR')
  })

  it('names the law where it is the ground, and on a platform the complaint and the RTR', () => {
    const law = aContent({ ground: 'law', legalGround: '§ 283 StGB', automatedDecision: 'fully' })
    const text = letterText(statementLetter(law, { ...facts, redress: house.redress.online_platform })).replaceAll(
      /\s+/g,
      ' ',
    )
    expect(text).toContain('Rechtsgrundlage: § 283 StGB.')
    expect(text).toContain('Auch die Entscheidung hat ein automatisches Verfahren getroffen.')
    expect(text).toContain('innerhalb von sechs Monaten')
    expect(text).toContain('Art. 21')
    expect(text).toContain('RTR')
  })

  it('repeats the post as words of somebody else, and not at all where that is forbidden', () => {
    const quoted = statementLetter(aContent(), facts)
    expect(quoted.parts.find(({ kind }) => kind === 'quote')?.text).toBe(to.text)
    expect(letterText(quoted)).toContain('> Du <script>alert(1)</script> & Konsorten.')
    const html = letterHtml(quoted)
    expect(html).toContain(
      '<blockquote>Du &lt;script&gt;alert(1)&lt;/script&gt; &amp; Konsorten.<br>Zweite Zeile.</blockquote>',
    )
    expect(html).toContain('Guten Tag Donau&lt;b&gt;lick,')
    const without = letterText(statementLetter(aContent({ quotes: false }), facts))
    expect(without).not.toContain('Konsorten')
  })

  it('tells of a suspension and its end, without a post', () => {
    const content = aContent({ restriction: 'suspension', endsAt: '2026-11-27T10:30:00.000Z' })
    const nobody = { ...to, text: null, submittedAt: null, articleTitle: null, commentExternalId: null }
    const text = letterText(statementLetter(content, { ...facts, kind: 'suspension', to: nobody })).replaceAll(
      /\s+/g,
      ' ',
    )
    expect(text).toContain('Sie gilt bis 27. November 2026, 11:30 Uhr.')
    expect(text).toContain('Begründung der Sperre Ihres Kontos')
    expect(text).not.toContain('null')
  })

  it('says that a decision holds no longer, and why', () => {
    const text = letterText(withdrawalLetter(aContent(), facts, 'complaint')).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Nach nochmaliger Prüfung haben wir die Entscheidung aufgehoben.')
    expect(text).toContain('Zeichen B-000123')
  })

  it('breaks its lines at words', () => {
    const lines = letterText(statementLetter(aContent({ facts: 'Wort '.repeat(200).trim() }), facts)).split('\r\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(76)
    const long = letterText(statementLetter(aContent({ facts: `Ein ${'x'.repeat(200)} Ende` }), facts))
    expect(long).toContain('x'.repeat(200))
  })
})
