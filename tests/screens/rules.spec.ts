import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { idInForce } from '../fixtures/check-packs.ts'
import { rows } from '../fixtures/rows.ts'
import { expect, test, type Workstation } from './workstation.ts'

// The view of the rules with the words of desk-test.yaml, which nobody says.

const PACK = 'desk-test'
const shipped = readFileSync(join(import.meta.dirname, '../fixtures/packs/desk-test.yaml'), 'utf8')

async function openRules({ page, press }: Workstation): Promise<void> {
  await press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('treegrid')).toBeFocused()
  await expect(page.getByRole('row', { name: /Ein grobes Wort/ })).toBeVisible()
}

/** Opens the pack at its first rule and waits for the first check. */
async function openEditor(desk: Workstation): Promise<void> {
  await openRules(desk)
  await desk.page.keyboard.press('j')
  await desk.page.keyboard.press('Enter')
  await expect(yamlOf(desk.page)).toHaveValue(/name: desk-test/)
  await expect(summary(desk.page)).toContainText('Keine Fehler')
}

const yamlOf = (page: Page) => page.getByRole('textbox', { name: 'YAML-Text des Pakets' })
const summary = (page: Page) => page.locator('.problems-summary')
const status = (page: Page) => page.locator('.rules-status')
const draftOf = (desk: Workstation) => desk.ask('pack.read', { pack: PACK }).draft
const inForce = (desk: Workstation) => desk.ask('pack.list', {}).packs[0]?.version

/** Puts another text into the field, as pasting does. */
async function paste(page: Page, yaml: string): Promise<void> {
  await page.keyboard.press('y')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(yaml)
}

test.use({ start: { rows: rows(6), role: 'senior' } })

test.describe('the list', () => {
  test('opens by G U, is walked by keys, and leads back to the post that was left', async ({ desk }) => {
    await desk.press('j', 'j')
    const left = await desk.currentId()
    await openRules(desk)
    const chosen = desk.page.locator('.rule-row[aria-selected=true]')
    await expect(chosen).toContainText('Prüfwörter')
    await desk.page.keyboard.press('j')
    await desk.page.keyboard.press('ArrowDown')
    await expect(chosen).toContainText('Ein Drohwort')
    await expect(desk.page.getByRole('complementary')).toContainText('drohwort')
    await desk.page.keyboard.press('k')
    await expect(chosen).toContainText('Ein grobes Wort')
    await desk.page.keyboard.press('g')
    await desk.page.keyboard.press('i')
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    expect(await desk.currentId()).toBe(left)
  })

  test('decides nothing about posts that are not on the screen', async ({ desk }) => {
    await openRules(desk)
    for (const key of ['d', 'e', 'l', 'Shift+d']) await desk.page.keyboard.press(key)
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.getByRole('article')).toBeVisible()
    expect(desk.counts()).toMatchObject({ incoming: 6, decided: 0, later: 0 })
  })

  test('lets a rule act by itself and takes that back, in words', async ({ desk }) => {
    await openRules(desk)
    await desk.page.keyboard.press('j')
    await desk.page.keyboard.press('a')
    await expect(status(desk.page)).toContainText('handelt jetzt selbst')
    await expect(desk.page.getByRole('complementary')).toContainText('offener Meldung oder Akte bleibt immer unberührt')
    await desk.page.keyboard.press('a')
    await expect(status(desk.page)).toContainText('schlägt wieder nur vor')
    await desk.page.keyboard.press('j')
    await desk.page.keyboard.press('j')
    await desk.page.keyboard.press('a')
    await expect(desk.page.locator('.strip-keys')).toContainText('schlägt nichts vor')
  })

  test('switches a pack off and on', async ({ desk }) => {
    await openRules(desk)
    await desk.page.keyboard.press('o')
    await expect(desk.page.locator('.pack-row')).toContainText('ausgeschaltet')
    await desk.page.keyboard.press('o')
    await expect(desk.page.locator('.pack-row')).not.toContainText('ausgeschaltet')
  })
})

test.describe('the form', () => {
  test('changes the text, and the text keeps its comments', async ({ desk }) => {
    await openEditor(desk)
    await desk.page.keyboard.press('f')
    await expect(desk.page.getByLabel('Stufe')).toBeFocused()
    await desk.page.getByLabel('Stufe').selectOption('4')
    await expect(yamlOf(desk.page)).toHaveValue(/id: grobes-wort\n {4}version: 2\n {4}severity: 4/)
    await expect(yamlOf(desk.page)).toHaveValue(/# Words that nobody says/)
    const explain = desk.page.getByLabel('Erklärung (deutsch)')
    await explain.fill('Ein sehr grobes Wort')
    await explain.press('Enter')
    await expect(yamlOf(desk.page)).toHaveValue(/Ein sehr grobes Wort/)
    await expect(desk.page.getByRole('option', { name: /Ein sehr grobes Wort/ })).toBeVisible()
    await expect.poll(() => draftOf(desk)).toContain('Ein sehr grobes Wort')
  })

  test('takes nothing that would break the text, and says why at the field', async ({ desk }) => {
    await openEditor(desk)
    const except = desk.page.getByLabel('Ausnahmen')
    await except.fill('Grätzel')
    await except.blur()
    await expect(desk.page.getByText('enthält „schnurzelbatz“ nicht')).toBeVisible()
    await expect(except).toHaveValue('Grätzel')
    await expect(yamlOf(desk.page)).not.toHaveValue(/except/)
  })

  test('shows an example that does not behave, at the rule and in the summary', async ({ desk }) => {
    await openEditor(desk)
    const add = desk.page.getByLabel('Darf nicht treffen: Beispiel hinzufügen')
    await add.fill('Lieber Schnurzelbatz!')
    await add.press('Enter')
    await expect(summary(desk.page)).toHaveText('1 Beispiel verhält sich nicht wie verlangt')
    await expect(desk.page.getByRole('option', { name: /1 Beispiel falsch/ })).toBeVisible()
    await expect(
      desk.page.getByRole('textbox', { name: 'Darf nicht treffen: Beispiel 3' }),
    ).toHaveAccessibleDescription(/wird aber getroffen/)
    await desk.page.keyboard.press('Control+Enter')
    await expect(desk.page.locator('.strip-keys')).toContainText('Beispiele verhalten sich nicht')
  })

  test('has a list of terms with keys of its own; Escape leads back to the rules and not out of the pack', async ({
    desk,
  }) => {
    await openEditor(desk)
    const terms = desk.page.getByRole('listbox', { name: 'Begriffe' })
    await terms.focus()
    await desk.page.keyboard.press('ArrowDown')
    await expect(terms.getByRole('option', { name: 'krawutzling' })).toHaveAttribute('aria-selected', 'true')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByLabel('Begriff', { exact: true })).toHaveValue('krawutzling')
    await terms.focus()
    await desk.page.keyboard.press('Delete')
    await expect(yamlOf(desk.page)).toHaveValue(/terms: \[schnurzelbatz\]/)
    await desk.page
      .getByLabel(/^Begriffe/)
      .first()
      .fill('grantlhuber')
    await desk.page.keyboard.press('Enter')
    await expect(yamlOf(desk.page)).toHaveValue(/terms: \[schnurzelbatz, grantlhuber\]/)
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.locator('.rule-list')).toBeFocused()
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.getByRole('treegrid')).toBeFocused()
  })

  test('adds a rule by its short name, takes it out, and brings it back', async ({ desk }) => {
    await openEditor(desk)
    await desk.page.keyboard.press('n')
    await desk.page.keyboard.type('Neue Regel')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByText('Nur Kleinbuchstaben')).toBeVisible()
    await desk.page.keyboard.press('Control+a')
    await desk.page.keyboard.type('neue-regel')
    await desk.page.keyboard.press('Enter')
    const option = desk.page.getByRole('option', { name: /neue-regel/ })
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await desk.page.keyboard.press('Delete')
    await expect(option).toBeHidden()
    await expect(status(desk.page)).toContainText('Z holt sie zurück')
    await desk.page.keyboard.press('z')
    await expect(option).toBeVisible()
  })
})

test.describe('the text', () => {
  test('names a fault with its line, leads there, locks the form, and frees it again', async ({ desk }) => {
    await openEditor(desk)
    await paste(desk.page, shipped.replace('severity: 5', 'severity: 9'))
    await expect(summary(desk.page)).toHaveText('1 Fehler')
    const problem = desk.page.getByRole('button', { name: /Zeile 22/ })
    await expect(desk.page.getByText('Das Formular zeigt den letzten fehlerfreien Stand')).toBeVisible()
    await expect(desk.page.getByLabel('Stufe')).toBeDisabled()
    await problem.focus()
    await desk.page.keyboard.press('Enter')
    await expect(yamlOf(desk.page)).toBeFocused()
    const selected = await yamlOf(desk.page).evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
    expect(selected).toBe('    severity: 9')
    await desk.page.keyboard.insertText('    severity: 4')
    await expect(summary(desk.page)).toContainText('Keine Fehler')
    await expect(desk.page.getByLabel('Stufe')).toBeEnabled()
  })

  test('reaches the form', async ({ desk }) => {
    await openEditor(desk)
    await paste(desk.page, shipped.replace('Ein grobes Wort der Prüfung', 'Anders erklärt'))
    await expect(desk.page.getByLabel('Erklärung (deutsch)')).toHaveValue('Anders erklärt')
  })

  test('is left by Tab, indented by Ctrl and a bracket, and keeps letters as letters', async ({ desk }) => {
    await openEditor(desk)
    await desk.page.keyboard.press('y')
    await desk.page.keyboard.press('Control+Home')
    await desk.page.keyboard.press('Control+]')
    await expect(yamlOf(desk.page)).toHaveValue(/^ {2}# Words/)
    await desk.page.keyboard.press('Control+[')
    await expect(yamlOf(desk.page)).toHaveValue(/^# Words/)
    await desk.page.keyboard.type('# j p z\n')
    await expect(yamlOf(desk.page)).toHaveValue(/^# j p z\n# Words/)
    await desk.page.keyboard.press('Tab')
    await expect(yamlOf(desk.page)).not.toBeFocused()
  })

  test('is kept as a draft by itself and is there after a new start of the page', async ({ desk }) => {
    await openEditor(desk)
    await paste(desk.page, `${shipped}# eine Zeile mehr\n`)
    await desk.page.keyboard.press('Escape')
    await expect.poll(() => draftOf(desk)).toContain('eine Zeile mehr')
    await desk.page.reload()
    await openRules(desk)
    await expect(desk.page.locator('.pack-row')).toContainText('Entwurf')
    await desk.page.keyboard.press('Enter')
    await expect(yamlOf(desk.page)).toHaveValue(/eine Zeile mehr/)
  })

  test('goes back to what is in force and the draft can be brought back', async ({ desk }) => {
    await openEditor(desk)
    await paste(desk.page, `${shipped}# eine Zeile mehr\n`)
    await desk.page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
    await expect(yamlOf(desk.page)).toHaveValue(shipped)
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.press('z')
    await expect(yamlOf(desk.page)).toHaveValue(/eine Zeile mehr/)
  })
})

test('a rule is written, tried, fails on a compound, gets an exception, is published, and rolled back and forth', async ({
  desk,
}) => {
  await openEditor(desk)
  await desk.page.getByLabel('gilt für').first().selectOption('anywhere')
  await expect(yamlOf(desk.page)).toHaveValue(/mode: anywhere/)
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.insertText('Schnurzelbatzberg und SCHNURZELBATZ, du Krawutzling \u202Eabc')
  const marks = desk.page.locator('.trial-marked mark')
  await expect(marks).toHaveCount(3)
  await expect(marks.first()).toHaveAttribute('data-level', '3')
  await expect(desk.page.locator('.trial-normalised')).toContainText('schnurzelbatzberg und schnurzelbatz')
  await expect(desk.page.locator('.trial-marked')).toContainText('U+202E')
  await expect(desk.page.locator('.trial-verdict')).toContainText('Vorschlag: Löschen')
  await desk.page.getByRole('button', { name: '„Schnurzelbatzberg“ als Ausnahme' }).click()
  await expect(status(desk.page)).toContainText('ist jetzt eine Ausnahme von „schnurzelbatz“')
  await expect(marks).toHaveCount(2)
  await expect(desk.page.getByLabel('Ausnahmen')).toHaveValue('Schnurzelbatzberg')

  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.page.getByLabel('Was ändert sich und warum?')).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByText('Bitte in einem Satz sagen')).toBeVisible()
  await desk.page.keyboard.type('Berg ausgenommen')
  await desk.page.keyboard.press('Enter')
  await expect(status(desk.page)).toContainText('Fassung 5 ist in Kraft (geändert: grobes-wort)')
  await expect(desk.page.locator('.rule-list')).toBeFocused()
  expect([inForce(desk), draftOf(desk)]).toEqual([5, null])

  await desk.page.keyboard.press('v')
  await desk.page.keyboard.press('j')
  await expect(desk.page.locator('.diff-line[data-kind=removed]', { hasText: 'Schnurzelbatzberg' })).toBeVisible()
  await expect(desk.page.getByRole('option', { name: /Berg ausgenommen/ })).toContainText('Anna Muster')
  await desk.page.keyboard.press('r')
  await expect(status(desk.page)).toContainText('Fassung 4 ist in Kraft. R setzt Fassung 5 wieder in Kraft.')
  expect(inForce(desk)).toBe(4)
  await desk.page.keyboard.press('r')
  await expect(status(desk.page)).toContainText('Fassung 5 ist in Kraft')
  expect(inForce(desk)).toBe(5)
})

test('a version that came into force meanwhile is a conflict in words, and nothing is lost', async ({ desk }) => {
  await openEditor(desk)
  await paste(desk.page, shipped.replace('severity: 5', 'severity: 4'))
  await expect(summary(desk.page)).toContainText('Keine Fehler')
  desk.ask('pack.publish', {
    pack: PACK,
    yaml: shipped.replace('severity: 1', 'severity: 2'),
    note: 'von anderswo',
    basedOn: idInForce(desk, PACK),
  })
  await expect(desk.page.getByRole('alert')).toContainText('begann mit Fassung 4, inzwischen ist Fassung 5 in Kraft')
  await expect(yamlOf(desk.page)).toHaveValue(/severity: 4/)
  await desk.page.keyboard.press('Control+Enter')
  await desk.page.keyboard.type('Stufe 4')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.locator('#ask-line-hint')).toContainText('inzwischen ist Fassung 5 in Kraft')
  await expect(desk.page.getByLabel('Was ändert sich und warum?')).toHaveValue('Stufe 4')
  await desk.page.getByRole('button', { name: 'Entwurf auf Fassung 5 beziehen' }).click()
  await expect(desk.page.locator('.rule-list')).toBeFocused()
  await desk.page.getByLabel('Was ändert sich und warum?').press('Enter')
  await expect(status(desk.page)).toContainText('Fassung 6 ist in Kraft')
})

test('a draft remembers what it began with; the difference is looked at, then it is published anyway by keyboard', async ({
  desk,
}) => {
  const first = idInForce(desk, PACK)
  desk.ask('pack.publish', {
    pack: PACK,
    yaml: shipped.replace('severity: 1', 'severity: 2'),
    note: 'von anderswo',
    basedOn: first,
  })
  desk.ask('pack.saveDraft', { pack: PACK, yaml: shipped.replace('severity: 5', 'severity: 4'), basedOn: first })
  await openEditor(desk)
  await expect(desk.page.getByRole('alert')).toContainText('begann mit Fassung 4, inzwischen ist Fassung 5 in Kraft')
  await desk.page.keyboard.press('p')
  await desk.page.keyboard.type('Stufe 4')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.locator('#ask-line-hint')).toContainText('trotzdem veröffentlichen')
  await desk.page.getByRole('button', { name: 'Unterschied ansehen' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.locator('.diff-title')).toContainText('Fassung 5 → Entwurf')
  await expect(desk.page.getByRole('listbox', { name: 'Fassungen' })).toBeFocused()
  await desk.page.keyboard.press('j')
  await expect(desk.page.getByRole('listbox', { name: 'Fassungen' })).toBeFocused()
  await expect(desk.page.getByLabel('Was ändert sich und warum?')).toHaveValue('Stufe 4')
  const note = desk.page.getByLabel('Was ändert sich und warum?')
  await note.fill('')
  await desk.page.getByRole('button', { name: 'Trotzdem veröffentlichen' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByText('Bitte in einem Satz sagen')).toBeVisible()
  await expect(note).toBeFocused()
  await desk.page.keyboard.type('Stufe 4')
  await desk.page.keyboard.press('Enter')
  await expect(status(desk.page)).toContainText('Fassung 6 ist in Kraft')
  await expect(desk.page.getByRole('alert')).toBeHidden()
  expect(draftOf(desk)).toBeNull()
})

test('a draft runs in shadow until that is ended', async ({ desk }) => {
  await openEditor(desk)
  await paste(desk.page, shipped.replace('severity: 5', 'severity: 4'))
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('h')
  await expect(desk.page.locator('.editor-state')).toContainText('Schatten: Fassung 5')
  await desk.page.keyboard.press('h')
  await expect(desk.page.locator('.editor-state')).not.toContainText('Schatten')
})

test.describe('files', () => {
  test('a broken one is refused line by line and changes nothing', async ({ desk }) => {
    const path = join(desk.folder, 'kaputt.yaml')
    writeFileSync(path, shipped.replace('severity: 5', 'severity: 9').replace('reason: N21', 'reason: X1'))
    desk.chooseNext(path)
    await openRules(desk)
    await desk.page.keyboard.press('i')
    const alert = desk.page.getByRole('alert')
    await expect(alert).toContainText('kaputt.yaml lässt sich nicht übernehmen')
    await expect(alert.getByRole('listitem')).toHaveCount(2)
    await expect(alert.getByRole('listitem').first()).toContainText('Zeile 22')
    await expect(alert.getByRole('listitem').first()).toContainText('severity: 9')
    expect(draftOf(desk)).toBeNull()
    await desk.page.keyboard.press('Escape')
    await expect(alert).toBeHidden()
  })

  test('one that is no UTF-8 is refused in a sentence', async ({ desk }) => {
    const path = join(desk.folder, 'alt.yaml')
    writeFileSync(path, Buffer.from(shipped, 'latin1'))
    desk.chooseNext(path)
    await openRules(desk)
    await desk.page.keyboard.press('i')
    await expect(status(desk.page)).toContainText('alt.yaml ist nicht in UTF-8')
  })

  test('a sound one becomes a draft of its pack; it replaces another one only when that is wanted, and that one can be brought back', async ({
    desk,
  }) => {
    desk.ask('pack.saveDraft', { pack: PACK, yaml: `${shipped}# mein Entwurf\n`, basedOn: idInForce(desk, PACK) })
    const path = join(desk.folder, 'neu.yaml')
    writeFileSync(path, shipped.replace('severity: 1', 'severity: 2'))
    desk.chooseNext(path)
    await openRules(desk)
    await desk.page.keyboard.press('i')
    await expect(desk.page.getByRole('alert')).toContainText('Zum Paket „desk-test“ gibt es schon einen Entwurf')
    await expect(desk.page.getByRole('button', { name: 'Entwurf behalten' })).toBeFocused()
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.getByRole('alert')).toBeHidden()
    await expect(status(desk.page)).toContainText('Der Entwurf bleibt, wie er war')
    expect(draftOf(desk)).toContain('mein Entwurf')
    await desk.page.keyboard.press('i')
    await expect(desk.page.getByRole('button', { name: 'Entwurf behalten' })).toBeFocused()
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.press('Enter')
    await expect(yamlOf(desk.page)).toHaveValue(/severity: 2/)
    await expect(status(desk.page)).toContainText('neu.yaml ist jetzt ein Entwurf')
    await desk.page.keyboard.press('z')
    await expect(yamlOf(desk.page)).toHaveValue(/mein Entwurf/)
    await desk.page.keyboard.press('i')
    await expect(desk.page.getByRole('button', { name: 'Entwurf behalten' })).toBeFocused()
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.press('Enter')
    await expect(yamlOf(desk.page)).toHaveValue(/severity: 2/)
    await expect(desk.page.locator('.rule-list')).toBeFocused()
  })

  test('a pack is written as it is in force', async ({ desk }) => {
    await openRules(desk)
    await desk.page.keyboard.press('x')
    await expect(status(desk.page)).toContainText('Gespeichert als desk-test-v4.yaml')
    expect(readFileSync(join(desk.folder, 'desk-test-v4.yaml'), 'utf8')).toBe(shipped)
  })

  test('an older version is written under its own number', async ({ desk }) => {
    const yaml = shipped.replace('severity: 1', 'severity: 2')
    desk.ask('pack.publish', { pack: PACK, yaml, note: 'Stufe 2', basedOn: idInForce(desk, PACK) })
    await openEditor(desk)
    await desk.page.keyboard.press('v')
    await desk.page.keyboard.press('x')
    await expect(status(desk.page)).toContainText('Gespeichert als desk-test-v5.yaml')
    await desk.page.keyboard.press('j')
    await desk.page.keyboard.press('x')
    await expect(status(desk.page)).toContainText('Gespeichert als desk-test-v4.yaml')
    expect(readFileSync(join(desk.folder, 'desk-test-v4.yaml'), 'utf8')).toBe(shipped)
    expect(readFileSync(join(desk.folder, 'desk-test-v5.yaml'), 'utf8')).toContain('severity: 2')
  })
})

test.describe('who is no senior', () => {
  test.use({ start: { rows: rows(2) } })

  test('drafts and tries, and is told that publishing is for seniors', async ({ desk }) => {
    await openEditor(desk)
    await paste(desk.page, shipped.replace('severity: 5', 'severity: 4'))
    await expect(summary(desk.page)).toContainText('Keine Fehler')
    await desk.page.keyboard.press('Control+Enter')
    await expect(desk.page.locator('.strip-keys')).toContainText('Das darf nur die Leitung')
    await expect(desk.page.getByRole('button', { name: /Veröffentlichen/ })).toHaveAttribute('aria-disabled', 'true')
    expect(inForce(desk)).toBe(4)
  })

  test('can be made one in the dialog of people', async ({ desk }) => {
    await desk.press()
    await desk.page.getByRole('button', { name: /Im Dienst/ }).click()
    await desk.page.getByRole('combobox', { name: 'Aufgabe von Anna Muster' }).selectOption('Leitung')
    await expect.poll(() => desk.ask('app.state', {}).moderator?.role).toBe('senior')
  })
})
