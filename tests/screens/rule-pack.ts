/** A pack with conditions and overlapping words, as a person would publish it. */
export const aPack = `format: 1
name: pruefung
version: 1
title: { de: 'Prüfung', en: 'Test' }
owner: 'Tests'
rules:
  - id: blumen
    version: 1
    severity: 2
    reason: N01
    action: suggest-approve
    explain: { de: 'Ein Wort des Lobes', en: 'A word of praise' }
    check: { de: 'Lob kann auch Hohn sein.', en: 'Praise may be scorn.' }
    mode: anywhere
    folding: exact
    terms: [blumigkeit]
    examples:
      hit: ['Welche Blumigkeit!', 'Ein Blumigkeitsfest.']
      miss: ['Ein Blumenfest.', 'Alles grün.']
  - id: fest
    version: 1
    severity: 1
    reason: N01
    action: flag
    explain: { de: 'Ein langes Wort', en: 'A long word' }
    mode: whole
    folding: exact
    terms: [blumigkeitsfest]
    examples:
      hit: ['Das Blumigkeitsfest!', 'Ein Blumigkeitsfest.']
      miss: ['Ein Blumenfest.', 'Alles grün.']
  - id: kurz
    version: 1
    severity: 1
    reason: N01
    action: flag
    explain: { de: 'Ein kurzer Beitrag', en: 'A short post' }
    when:
      all:
        - length: { unit: words, atMost: 6 }
        - any:
            - length: { unit: words, atLeast: 6 }
            - deletedShare: { ofLast: 20, share: 0.5 }
    examples:
      hit: ['Eins zwei drei vier fünf sechs.', 'Das sind sechs Wörter oder nicht?']
      miss: ['Ein Wort.', 'Zwei Wörter.']
`
