import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on the page, as sentences. A tooltip stands in no landmark by its nature. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap(one => {
    const nodes = one.nodes.filter(node => one.id !== 'region' || !node.html.includes('role="tooltip"'))
    return nodes.length === 0 ? [] : [`${one.id}: ${nodes.map(node => node.html).join(' | ')}`]
  })
}
