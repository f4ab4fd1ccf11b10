import { expect, it } from 'vitest'
import { normalisedText } from '../../../../../main/core/checks/shown.ts'

it.each([
  ['Du Idiot!', 'du idiot'],
  ['Möwe, Straße', 'moewe strasse'],
  ['1d10t und І𝐝іоt', 'idiot und idiot'],
  ['ldiot', 'ldiot'],
  ['Möööwe', 'moooeeewe'],
  ['I\u00addi\u200bot 1488', 'idiot 1488'],
  ['', ''],
])('%s is shown as %s', (text, shown) => expect(normalisedText(text)).toBe(shown))
