import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

const pane = (desk: Workstation) => desk.page.locator('.cases-pane')
const form = (desk: Workstation) => desk.page.locator('.case-form')
const field = (desk: Workstation, name: string) => form(desk).getByLabel(name, { exact: true })
const openCases = (desk: Workstation) => desk.ask('case.list', { status: 'open', after: null, limit: 9 }).rows
const current = (desk: Workstation) => desk.ask('case.read', { caseId: openCases(desk)[0]!.id })

test.describe('a case', () => {
  test.use({ start: { rows: rows(4), role: 'legal' } })

  test('is opened from the post with two keys, and shows what was secured', async ({ desk }) => {
    await desk.press('w')
    const dialog = desk.page.locator('.case-dialog')
    await expect(dialog.getByLabel('Bezeichnung')).toBeFocused()
    await desk.page.keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    await expect(pane(desk)).toContainText('Beitrag Nummer 1 zum Radweg.')
    await expect(pane(desk)).toContainText('Nie veröffentlicht')
    await expect(pane(desk)).toContainText('Beim Anlegen der Akte gesichert')
    expect(current(desk).items.map(({ commentId, captures }) => [commentId, captures.length])).toEqual([[1, 1]])
  })

  test('takes all picked posts, and later ones from the queue', async ({ desk }) => {
    await desk.press('x', 'j', 'x', 'w')
    await expect(desk.page.locator('.case-dialog')).toContainText('2 Beiträge')
    await desk.page.keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    expect(current(desk).items).toHaveLength(2)
    await desk.page.keyboard.press('Escape')
    await desk.press('Escape', 'j', 'w')
    const dialog = desk.page.locator('.case-dialog')
    const known = dialog.getByRole('button', { name: /FRG-/ })
    await expect(known).toBeVisible()
    await known.press('Enter')
    await expect.poll(() => current(desk).items.length).toBe(3)
    await expect(pane(desk)).toContainText('FRG-')
  })

  test('is filled by keys alone: person, task, damage, note, hand-over, and closed', async ({ desk }) => {
    const { keyboard } = desk.page
    await desk.press('w')
    await keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')

    await keyboard.press('p')
    await expect(field(desk, 'Rolle')).toBeFocused()
    await field(desk, 'Name').fill('Eva Klein')
    await field(desk, 'Amt oder Funktion').fill('Bürgermeisterin')
    await keyboard.press('Control+Enter')
    await expect(form(desk)).toBeHidden()
    await expect(pane(desk)).toContainText('Opfer: Eva Klein')

    await keyboard.press('t')
    await keyboard.press('Control+Enter')
    await expect(form(desk)).toContainText('Das fehlt noch.')
    await keyboard.type('Polizei anrufen')
    await keyboard.press('Control+Enter')
    await expect(pane(desk)).toContainText('Polizei anrufen')
    await keyboard.press('d')
    await expect(pane(desk)).toContainText('erledigt')

    await keyboard.press('m')
    await keyboard.type('Anwalt')
    await field(desk, 'Betrag in Euro').fill('viel')
    await keyboard.press('Control+Enter')
    await expect(form(desk)).toContainText('Bitte einen Betrag eingeben')
    await field(desk, 'Betrag in Euro').fill('1.234,5')
    await keyboard.press('Control+Enter')
    await expect(pane(desk).locator('tfoot')).toContainText('1.234,50')

    await keyboard.press('n')
    await keyboard.type('Anruf der Redaktion')
    await keyboard.press('Control+Enter')
    await expect(pane(desk)).toContainText('Anruf der Redaktion')

    await keyboard.press('h')
    await keyboard.type('Beweispaket')
    await field(desk, 'An wen?').fill('Staatsanwaltschaft Wien')
    await field(desk, 'Auf welchem Weg?').fill('JustizOnline')
    await keyboard.press('Control+Enter')
    await expect(pane(desk)).toContainText('Übergeben: Beweispaket an Staatsanwaltschaft Wien (JustizOnline)')

    await keyboard.press('e')
    await expect(desk.page.locator('.cases-said')).toContainText('ist geschrieben und geprüft')
    await keyboard.press('v')
    await expect(desk.page.locator('.cases-said')).toContainText('stimmen')

    await keyboard.press('x')
    await keyboard.type('eingestellt')
    await keyboard.press('Control+Enter')
    await expect(desk.page.locator('.cases-empty')).toContainText('Es ist keine Akte offen')
    await keyboard.press('2')
    await expect(pane(desk)).toContainText('geschlossen')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  test('keeps what was typed when the core has something against it', async ({ desk }) => {
    await desk.press('w')
    await desk.page.keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    desk.refusals.set('case.record', { code: 'CONFLICT', key: 'caseChanged' })
    await desk.page.keyboard.press('n')
    await desk.page.keyboard.type('Das ist lang')
    await desk.page.keyboard.press('Control+Enter')
    await expect(desk.page.locator('.lane')).toContainText('inzwischen geändert')
    await expect(form(desk).getByLabel('Notiz')).toHaveValue('Das ist lang')
    await desk.page.keyboard.press('Escape')
    await expect(form(desk)).toBeHidden()
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.locator('.post-text')).toBeVisible()
  })
})

test.describe('a moderator', () => {
  test.use({ start: { rows: rows(2) } })

  test('is told to whom to escalate instead', async ({ desk }) => {
    await desk.press('w')
    await expect(desk.page.locator('.strip-keys')).toContainText('Das darf nur die Rechtsabteilung')
    expect(desk.coreLog.map(({ name }) => name)).not.toContain('case.open')
  })
})

for (const language of ['de', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: rows(3), role: 'admin', theme, language } })

      test('axe finds nothing at an empty list, a full case, its form and the dialog', async ({ desk }) => {
        await desk.press()
        await desk.page.keyboard.press('g')
        await desk.page.keyboard.press('a')
        await expect(desk.page.locator('.cases-empty')).toBeVisible()
        expect.soft(await violations(desk.page), 'empty').toEqual([])
        await desk.page.keyboard.press('Escape')
        await desk.press('w')
        await expect(desk.page.locator('.case-dialog')).toBeVisible()
        expect.soft(await violations(desk.page), 'dialog').toEqual([])
        await desk.page.keyboard.press('Enter')
        await expect(pane(desk)).toContainText('FRG-')
        await desk.page.keyboard.press('p')
        await expect(form(desk)).toBeVisible()
        expect.soft(await violations(desk.page), 'form').toEqual([])
        await desk.page.keyboard.press('Control+Enter')
        await expect(form(desk)).toBeHidden()
        expect.soft(await violations(desk.page), 'case').toEqual([])
      })
    })

test.describe('the assistant', () => {
  test.use({
    start: { rows: rows(2, () => ({ text: 'Dem Bürgermeister zünde ich das Haus an, wartet nur.' })), role: 'legal' },
  })

  const assistant = (desk: Workstation) => desk.page.locator('.case-assistant')

  test('says what a threat to a mayor may be, until when, and which documents are right', async ({ desk }) => {
    await desk.press('w')
    await desk.page.keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    await desk.page.keyboard.press('a')
    await assistant(desk)
      .getByLabel('Etwas hinzufügen')
      .selectOption({ label: 'Drohung mit Tod, Verstümmelung, Entführung, Brand oder Sprengmitteln' })
    await assistant(desk)
      .getByLabel('Gegen wen richtet es sich?')
      .selectOption({ label: 'Amtsträger (Bürgermeister, Polizist, Lehrer …)' })
    await assistant(desk).getByLabel('Sind Leben oder Sicherheit bedroht?').selectOption('ja')
    await expect(assistant(desk)).toContainText('§ 107 Abs 2 StGB')
    await expect(assistant(desk)).toContainText('Offizialdelikt')
    await expect(assistant(desk).locator('[data-offered]', { hasText: 'Sachverhaltsdarstellung' })).toBeVisible()
    await expect(assistant(desk).locator('[data-offered]', { hasText: 'Meldung nach Art. 18 DSA' })).toBeVisible()
    await desk.page.keyboard.press('Control+Enter')
    await expect(assistant(desk)).toBeHidden()
    // life or safety is at stake: the check of Art. 18 comes next by itself
    await expect(form(desk)).toContainText('Noch nicht alle Fragen sind beantwortet.')
    await expect(form(desk).getByLabel('Sind Leben oder Sicherheit einer Person bedroht?')).toHaveValue('yes')
    await form(desk).getByLabel('Wer ist bedroht?').fill('Der Bürgermeister von Musterdorf')
    await form(desk).getByLabel('Wie bald?').selectOption('jetzt')
    await expect(form(desk)).toContainText('Zuerst den Notruf wählen')
    await expect(form(desk)).toContainText('Meldepflicht nach Art. 18 DSA')
    expect(await violations(desk.page)).toEqual([])
    await desk.page.keyboard.press('Control+Enter')
    await expect(form(desk)).toBeHidden()
    await expect(pane(desk)).toContainText('Art. 18 DSA geprüft')
    expect(desk.ask('article18.list', { commentId: 1 })).toMatchObject([
      { outcome: { result: 'duty', callFirst: true } },
    ])
    await expect(pane(desk)).toContainText('§ 107 Abs 2 StGB')
    const { state } = current(desk)
    expect(state.offences.map(({ statuteId }) => statuteId)).toContain('stgb107_2')
    expect(state.offences.every(({ limitationDate }) => limitationDate !== null)).toBe(true)
    expect(state.answers).toMatchObject([{ commentId: 1, answers: { target: 'official', danger: 'yes' } }])
    await desk.page.keyboard.press('a')
    await expect(assistant(desk).getByLabel('Gegen wen richtet es sich?')).toHaveValue('official')
    expect(await violations(desk.page)).toEqual([])
  })

  test('says why a report is wrong where only the victim can prosecute', async ({ desk }) => {
    await desk.press('w')
    await desk.page.keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    await desk.page.keyboard.press('a')
    await assistant(desk).getByLabel('Etwas hinzufügen').selectOption({ label: 'unehrenhafte Tatsachenbehauptung' })
    await assistant(desk).getByLabel('Gegen wen richtet es sich?').selectOption({ label: 'Privatperson' })
    await assistant(desk).getByLabel('War es öffentlich').selectOption('ja')
    await expect(
      assistant(desk).locator('[data-offered]', { hasText: 'Informationsblatt für das Opfer' }),
    ).toBeVisible()
    const report = assistant(desk).locator('.case-offers li', { hasText: 'Sachverhaltsdarstellung' })
    await expect(report).toContainText('passt nicht')
    await expect(report).not.toHaveAttribute('data-offered')
  })
})

test.describe('a paper', () => {
  test.use({
    start: { rows: rows(2, () => ({ text: 'Dem Bürgermeister zünde ich das Haus an.' })), role: 'admin' },
  })

  test('says what it lacks until nothing is missing, and is then made', async ({ desk }) => {
    const { keyboard } = desk.page
    await desk.press('w')
    await keyboard.press('Enter')
    await expect(pane(desk)).toContainText('FRG-')
    const caseId = openCases(desk)[0]!.id
    await keyboard.press('r')
    await expect(form(desk)).toContainText('Ein Tatbestand. Bitte in der Akte eintragen.')
    await expect(form(desk)).toContainText('Firma und Anschrift des Verlags.')
    expect(await violations(desk.page)).toEqual([])
    await keyboard.press('Escape')

    await keyboard.press('Shift+R')
    await field(desk, 'Verlag').fill('Zeitung GmbH')
    await field(desk, 'Anschrift').fill('Gasse 1\n1010 Wien')
    await field(desk, 'Ansprechperson').fill('Anna Muster')
    await field(desk, 'Telefon').fill('01 234')
    await keyboard.press('Control+Enter')
    await expect(form(desk)).toBeHidden()

    const does = (step: Parameters<typeof desk.ask<'case.record'>>[1]['step']) =>
      desk.ask('case.record', { caseId, version: desk.ask('case.read', { caseId }).version, step })
    const line = { address: '', contact: '', relation: '', origin: '' }
    does({
      kind: 'partyPut',
      party: {
        id: null,
        role: 'victim',
        kind: 'official',
        authorId: null,
        name: 'Eva Klein',
        office: 'Bürgermeisterin',
        ...line,
      },
    })
    does({
      kind: 'partyPut',
      party: { id: null, role: 'suspect', kind: 'account', authorId: 1, name: '', office: '', ...line },
    })
    const victimId = current(desk).state.parties[0]!.id
    does({ kind: 'assessed', commentId: 1, answers: { said: ['threatGrave'], target: 'official', danger: 'yes' } })
    does({
      kind: 'offencePut',
      offence: {
        id: null,
        statuteId: 'stgb107_2',
        referenceVersion: '',
        commentIds: [1],
        victimId,
        limitationDate: '2031-11-20',
        assessment: 'Der Beitrag könnte den Tatbestand erfüllen.',
      },
    })
    await expect(pane(desk)).toContainText('§ 107 Abs 2 StGB')
    await keyboard.press('r')
    await expect(form(desk).getByLabel('Dringlichkeit')).toHaveValue(/könnte Leben oder Sicherheit/)
    await expect(form(desk).getByLabel('Unterschrift')).toHaveValue('Anna Muster')
    await form(desk).getByLabel('Adressat').fill('Staatsanwaltschaft Wien')
    await form(desk).getByLabel('Ort', { exact: true }).fill('Wien')
    await form(desk).getByLabel('Begründung an das Nutzerkonto').fill('Noch nicht versandt.')
    await form(desk).getByLabel('Funktion', { exact: true }).fill('Rechtsabteilung')
    await expect(form(desk)).toContainText('Es fehlt nichts.')
    await keyboard.press('Control+Enter')
    await expect(form(desk)).toBeHidden()
    await expect(pane(desk)).toContainText('Sachverhaltsdarstellung FRG-')
    await expect(pane(desk)).toContainText('wird gedruckt')
    expect(desk.ask('paper.list', { caseId })).toMatchObject([{ kind: 'factsReport', version: 1 }])
  })
})
