import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// Statements of reasons: made by deciding, read, edited, handed over and taken back, by keyboard.

const posts = rows(12, at => ({ authorId: `u${at}`, authorName: `Nutzer ${at}` }))

const press = async (desk: Workstation, ...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const open = async (desk: Workstation) => {
  await press(desk, 'g', 'g')
  await expect(desk.page.getByRole('heading', { name: 'Begründungen', level: 1 })).toBeVisible()
}
const options = (desk: Workstation) => desk.page.getByRole('option')
const letter = (desk: Workstation) => desk.page.locator('.statement-letter')
const said = (desk: Workstation) => desk.page.locator('.statements-said')

test.describe('what is due', () => {
  test.use({ start: { rows: posts, role: 'senior' } })

  test('is read, edited, put off and called not needed, and says what it may not be', async ({ desk }) => {
    desk.ask('statement.setHoldBack', { seconds: 0 })
    await desk.press('g', 'i', 'd', '1', 'd', '8', 'd', '4')
    await open(desk)
    await expect(options(desk)).toHaveCount(3)
    await expect(desk.page.getByText('3 Begründungen zu übergeben')).toBeVisible()
    await expect(letter(desk)).toContainText('Netiquette (Fassung 2026-11-29)')
    await expect(letter(desk)).toContainText('Guten Tag Nutzer 0,')
    await press(desk, 'j', 'j')
    await expect(letter(desk)).toContainText('Rechtsgrundlage: §§ 105–107 StGB')

    await press(desk, 'e')
    const facts = desk.page.getByLabel('Sachverhalt')
    await expect(facts).toBeFocused()
    await facts.fill('  ')
    await expect(desk.page.getByText('Darf nicht leer sein.')).toBeVisible()
    await facts.fill('Der Beitrag droht jemandem. Geprüft wurde er vor der Veröffentlichung.')
    await desk.page.getByLabel('Netiquette').check()
    await desk.page.getByRole('button', { name: 'Als neue Fassung speichern' }).press('Enter')
    await expect(letter(desk)).toContainText('Der Beitrag droht jemandem.')
    await expect(letter(desk)).toContainText('Verstoß gegen die Netiquette')
    await expect(desk.page.getByRole('region', { name: 'Verlauf' })).toContainText('bearbeitet')
    await expect(options(desk).nth(2)).toContainText('bearbeitet')

    await press(desk, 'l')
    await expect(options(desk)).toHaveCount(2)
    await press(desk, 'n')
    await desk.page.keyboard.type('Konto auf Wunsch gelöscht')
    await press(desk, 'Enter')
    await expect(options(desk)).toHaveCount(1)
    await press(desk, '2')
    await expect(options(desk)).toHaveCount(1)
    await expect(options(desk).first()).toContainText('aufgeschoben bis')
    await press(desk, '3')
    await expect(options(desk).first()).toContainText('nicht nötig, von Hand festgelegt')
    await press(desk, 'r')
    await expect(desk.page.getByText('Hier stehen Begründungen, die nicht nötig sind')).toBeVisible()
    await press(desk, '1')
    await expect(options(desk)).toHaveCount(2)
    await press(desk, 'Escape')
    await expect(desk.page.locator('[data-post]')).toBeVisible()
  })

  test('is held back for as long as undo shall be free, and undone it is gone', async ({ desk }) => {
    await desk.press('g', 'i', 'd', '1')
    await open(desk)
    await expect(options(desk).first()).toContainText('bleibt bis')
    await expect(desk.page.getByText('1 noch zurückgehalten')).toBeVisible()
    await press(desk, 's')
    await expect(desk.page.getByText('Es gibt nichts zu übergeben.')).toBeVisible()
    await press(desk, 'Escape')
    await desk.press('z')
    await open(desk)
    await expect(desk.page.getByText('Es ist keine Begründung fällig.')).toBeVisible()
  })

  test('leaves as letters and for a mail merge; undone later its withdrawal leaves too; an export is repeated', async ({
    desk,
  }) => {
    desk.ask('statement.setHoldBack', { seconds: 0 })
    await desk.press('g', 'i', 'd', '1', 'd', '8', 'd', '5')
    await open(desk)
    await press(desk, 'x', 'j', 'x')
    await expect(desk.page.getByText('2 markiert')).toBeVisible()
    await press(desk, 'b')
    await expect(said(desk)).toContainText('2 Begründungen in den Ordner briefe-')
    const [folder] = readdirSync(desk.folder).filter(name => name.startsWith('briefe-'))
    const files = readdirSync(join(desk.folder, folder!))
    expect(files.filter(name => name.endsWith('.html'))).toHaveLength(2)
    expect(readFileSync(join(desk.folder, folder!, 'B-000001.txt'), 'utf8')).toContain('Guten Tag Nutzer 0,')
    await expect(options(desk)).toHaveCount(1)
    await press(desk, 's')
    await expect(said(desk)).toContainText('1 Begründung in den Ordner begruendungen-')
    await expect(desk.page.getByText('Es ist keine Begründung fällig.')).toBeVisible()
    await press(desk, '4')
    await expect(options(desk)).toHaveCount(3)

    await press(desk, 'Escape')
    await desk.press('z')
    await open(desk)
    await press(desk, '1')
    await expect(options(desk).first()).toContainText('Widerruf')
    await expect(letter(desk)).toContainText('Wir haben die Entscheidung zurückgenommen.')
    await press(desk, 'h')
    await desk.page.keyboard.type('per E-Mail')
    await press(desk, 'Enter')
    await expect(desk.page.getByText('Es ist keine Begründung fällig.')).toBeVisible()

    await press(desk, '5')
    await expect(options(desk)).toHaveCount(2)
    const before = readdirSync(desk.folder).length
    await press(desk, 'j', 'w')
    await expect(said(desk)).toContainText('in den Ordner briefe-')
    expect(readdirSync(desk.folder)).toHaveLength(before + 1)
    expect(readdirSync(desk.folder).some(name => name.endsWith('.partial'))).toBe(false)
    expect(existsSync(join(desk.folder, `${folder}-2`, 'B-000001.html'))).toBe(true)
  })

  test('says in words what cannot be done: nothing for the database, an answer that is none', async ({ desk }) => {
    await desk.press('g', 'i')
    await open(desk)
    await press(desk, 'd')
    await expect(desk.page.getByText('Es gibt nichts zu übergeben.')).toBeVisible()
    const file = join(desk.folder, 'antwort.json')
    writeFileSync(file, 'Limit Reached.')
    desk.chooseNext(file)
    await press(desk, 'a')
    await expect(desk.page.getByText('antwort.json ist keine Antwort der Transparenzdatenbank')).toBeVisible()
  })

  test('has a hold-back that a senior sets in the settings', async ({ desk }) => {
    await desk.press('g', 'i')
    await press(desk, 'g', 's')
    const field = desk.page.getByLabel('Rückhaltezeit für Begründungen')
    await expect(field).toHaveValue('60')
    await field.fill('4000')
    await expect(desk.page.getByText('Bitte eine ganze Zahl von 0 bis 3600 eingeben.')).toBeVisible()
    await field.fill('300')
    await field.press('Enter')
    await expect.poll(() => desk.ask('statement.counts', {}).holdBackSeconds).toBe(300)
  })
})

for (const language of ['de', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, role: 'senior', language, theme } })

      test('the view has no faults that a machine finds, and nothing leaves a small window', async ({ desk }) => {
        await desk.page.setViewportSize({ width: 1024, height: 700 })
        desk.ask('statement.setHoldBack', { seconds: 0 })
        await desk.press('g', 'i', 'd', '1', 'd', '4')
        await press(desk, 'g', 'g')
        await expect(letter(desk)).toBeVisible()
        expect(await violations(desk.page)).toEqual([])
        await press(desk, 'x', 'e')
        await press(desk, 'x', 'e')
        await expect(desk.page.locator('.statement-form')).toBeVisible()
        expect(await violations(desk.page)).toEqual([])
        const widest = await desk.page.evaluate(() =>
          Math.max(...[...document.querySelectorAll('.statements *')].map(one => one.getBoundingClientRect().right)),
        )
        expect(widest).toBeLessThanOrEqual(1024)
        await press(desk, 'Escape', '5')
        await expect(desk.page.locator('.statements-empty')).toBeVisible()
        expect(await violations(desk.page)).toEqual([])
      })
    })
