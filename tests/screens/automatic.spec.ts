import { rows } from '../fixtures/rows.ts'
import { expect, test, type Workstation } from './workstation.ts'

// A post that a rule has decided about, as the next person meets it.

/** Lets the threatening word of desk-test.yaml act by itself, and has a post with it come in. */
async function aPostThatARuleEscalates(desk: Workstation): Promise<void> {
  desk.ask('rule.automatic', { pack: 'desk-test', ruleId: 'drohwort', on: true })
  desk.startImport(await desk.offer(desk.writeRows(rows(1, () => ({ externalId: 'droht', text: 'Zermatschkern!' })))))
  await desk.idle()
}

for (const [language, words] of [
  ['de', 'automatisch durch die Regel „desk-test/drohwort“, Fassung 1; eingeschaltet von Anna Muster'],
  ['en', 'automatically by the rule “desk-test/drohwort”, version 1; switched on by Anna Muster'],
] as const)
  test.describe(language, () => {
    test.use({ start: { rows: rows(2), role: 'senior', language } })

    test('says in the decision and in the history that a rule did it, and which one', async ({ desk }) => {
      await aPostThatARuleEscalates(desk)
      await desk.press('g', 'e')
      await expect(desk.page.locator('.post-decision')).toContainText(words)
      const history = desk.page.getByRole('region', {
        name: language === 'de' ? 'Bisherige Entscheidungen' : 'Earlier decisions',
      })
      await expect(history).toContainText(words)
      await desk.press('f', 'z')
      await expect(history.getByRole('listitem')).toHaveCount(3)
      await expect(history.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
    })
  })
