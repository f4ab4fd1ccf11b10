import type { Results } from '../results.ts'
import { asMarkdown } from './table.ts'
import { tablesOf } from './tables.ts'
import { targetTable } from './targets.ts'

const method = `\`npm run bench\` gets the machine ready as \`npm start\` does, writes a corpus, imports it, and then works in the real app. \`npm run bench -- --help\` names its options.

- **Corpus**: comments of an invented small town, made by a seeded grammar: 200 people per 1,000 comments, 30 % replies, about 5 % with a term of the rule packs, six in ten waiting. Each database is made by the product's own import and kept in the temporary folder for the next run; \`--fresh\` makes it anew.
- **Work** is what the page's main thread does for a key: from the first to the last listener of the key, and from the first callback to the first message of the frame that shows the next post. **To the frame** is everything from the browser taking the key in to that message, waiting for the screen's turn included. Both are read in the page. The keys come eight a second: approve, delete by digit, delete as suggested, step on.
- **All work per press** is Chromium's own count of the main thread's tasks, with the answers, the refilled buffer and the counts that follow a decision.
- **The bare React page** hears the same keys in the same Electron and swaps one long text for another. **The bare insert** writes the same rows into the same table with the same journal, one transaction each, and nothing else: no index, no trigger, no log. **The bare import** writes the rows of the imported database (comment, revision, raw record) into the same tables with the same pragmas, right behind the import, in slices of 400 comments and one transaction each (an import beside which nobody decides lets four slices share one): no reading of the file, no check, no search index, no index but that of each key. **The empty window** is an Electron with one line of text.
- **Searching** takes turns through a few lines of each kind. What is judged are words, phrases and beginnings of words together; of the beginnings one in six is one that most posts have. **The bare index** is the same question to FTS5 for the numbers of the hundred newest, with nothing read of the posts.
- **Start** runs from the start of the process to the first post painted, after one start that is not counted, so that files are in memory. Memory is read four seconds later, over all processes: *resident* counts a page shared by several processes in each of them, *proportional* divides it.
- **Re-check**: netiquette-de-at is published with each of its lists of words a step more severe, so that their hits are written again; the seconds run from the answer to that until all is checked. **Backtest**: the same text, on all decided posts, beside the version in force; the seconds run from asking. The core is on a thread of its own as in the app, and a decision is sent every 30 ms whether or not those before it are answered; its time runs from sending to the answer. *Alone* are the same decisions before the job.
- The core's figures come from Node, without a window, and but for these two on one thread; the database writes with \`synchronous=FULL\`, but for slices of long work, which do not wait for the disk.
- Growth to 5,000,000 comments is judged by a run with \`--sizes 1000,10000,100000,1000000,5000000\`. Searching is judged in the core; on the screen it takes a few milliseconds more.
`

/** docs/bench.md, before the formatter. */
export function documentOf(results: Results): string {
  const { machine, versions, day, corpus } = results
  return [
    '# Bench',
    '',
    'Written by `npm run bench`; not to be edited by hand.',
    '',
    `Measured on ${day} on a machine with ${machine}. ${versions}. ${corpus}`,
    '',
    asMarkdown(targetTable(results)),
    ...tablesOf(results).map(asMarkdown),
    '## How it is measured',
    '',
    method,
  ].join('\n')
}
