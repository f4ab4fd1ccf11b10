// Generated pages look like written ones, so that the formatter leaves them alone.
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

const project = path.join(import.meta.dirname, '../..')

/** @param {string} text */
export async function formatMarkdown(text) {
  const config = await resolveConfig(path.join(project, 'docs/keys.md'))
  return format(text, { ...config, parser: 'markdown' })
}

/** @param {string} text */
export async function formatJson(text) {
  const config = await resolveConfig(path.join(project, 'docs/pack.schema.json'))
  return format(text, { ...config, parser: 'json' })
}
