import type { CheckResults } from '../checks/results.ts'
import { checkTablesOf } from './check-tables.ts'
import { checkTargets } from './check-targets.ts'
import { count } from './format.ts'
import { asMarkdown } from './table.ts'

const method = `- **Lists**: the terms that make a hit alone in the shipped packs, with their modes, foldings, endings and exceptions (evenly taken from all of them where the list is shorter), then compounds made of a hundred beginnings and a hundred endings by a fixed seed: 40 % with inflection, 20 % each at the end of a word and anywhere, 10 % each at its beginning and whole; one in five *exact*, one in eight with an exception.
- **The others** get the same words, with their built-in lists emptied and everything against disguise that they have switched on. *obscenity* has the recommended transformers, its own word boundaries for our modes, our exceptions as its whitelist, and the words written as its transformers leave the text; *allprofanity* has all its passes against evasion and our exceptions; *@2toad/profanity* has whole words with Unicode boundaries; *bad-words* has no settings of that kind.
- **Every figure** comes from a process of its own: five builds, a calibration that also warms up, one pass that does not count, then five that do, of about 0.7 seconds each. On the pool each thread builds once; the passes begin when all have.
- **The pool** has as many threads as there are cores. Texts are sent in slices of up to 256, two ahead of each thread, and the answers come back by structured clone.
- Where other work runs on the same cores the figures are too low. *By processor time* is the rate for each second that the process really had a core, its threads for memory and compiling included; on a quiet machine both are nearly the same.
`

/** The document of the checks part, before the formatter. */
export function checkDocumentOf(results: CheckResults): string {
  const { machine, versions, day, corpus, texts } = results
  return [
    '# Bench of the rule checks',
    '',
    'Written by `npm run bench -- checks`; not to be edited by hand.',
    '',
    `Measured on ${day} on a machine with ${machine}. ${versions}. ${corpus} ${describeTexts(texts)}${describeLoad(results)}`,
    '',
    asMarkdown(checkTargets(results)),
    ...checkTablesOf(results).map(asMarkdown),
    '## How it is measured',
    '',
    method,
  ].join('\n')
}

function describeTexts({ count: texts, meanLength }: CheckResults['texts']): string {
  return `${count(texts)} of them were checked, with ${count(meanLength)} characters on average.`
}

function describeLoad({ load }: CheckResults): string {
  if (load === null) return ''
  return ` Before the run the machine's load was ${load.toFixed(1)}.`
}
