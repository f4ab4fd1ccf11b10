// docs/pack.schema.json: the shape of a pack file, for editors that check and complete YAML.
import { z } from 'zod'
import { packFile } from '../../main/core/checks/pack-schema.ts'
import { formatJson } from './markdown.mjs'

/** The schema as it is written by hand; blanks around texts and the like do not matter there. */
export function packSchemaPage() {
  const { $schema, ...schema } = z.toJSONSchema(packFile, { io: 'input', reused: 'inline' })
  const page = JSON.stringify({
    $schema,
    title: 'Pack of rules for Freigabe',
    description: 'Drawn from main/core/checks/pack-schema.ts by scripts/docs.mjs. Not to be edited.',
    ...schema,
  })
  // The one definition that refers to itself gets no name from the schema library.
  return formatJson(page.replaceAll('__schema0', 'condition'))
}
