import { AppError } from '../../../shared/errors.ts'
import { part1 } from '../demo/part-1.ts'
import { part2 } from '../demo/part-2.ts'
import { part3 } from '../demo/part-3.ts'
import type { DemoPart } from '../demo/types.ts'
import type { Deps, Handlers } from '../deps.ts'
import type { CommentDraft } from '../sources/mapping.ts'

export const DEMO_SOURCE = 'Probetisch'
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The demo desk, with every age counted back from now. */
export function demoHandlers(deps: Deps): Pick<Handlers, 'demo.load'> {
  const { tables, intake, now, emit } = deps
  return {
    'demo.load': () => {
      if (tables.imports.source(DEMO_SOURCE) !== null) throw new AppError('RULE', 'demoPresent')
      const at = now()
      const sourceId = tables.imports.ensureSource(DEMO_SOURCE, 'demo', at.toISOString())
      const parts = [part1, part2, part3]
      const drafts = parts.flatMap(part => draftsOf(part, at.getTime()))
      const receipt = intake.take(sourceId, drafts, () => {})
      deps.record({ kind: 'intake', source: DEMO_SOURCE, receipt })
      emit({ name: 'app.changed', payload: {} })
      emit({ name: 'queues.changed', payload: {} })
      return { comments: receipt.new, articles: parts.reduce((sum, part) => sum + part.articles.length, 0) }
    },
  }
}

/** The comments of one part as a source would send them, oldest first. */
function draftsOf(part: DemoPart, nowMs: number): CommentDraft[] {
  const articles = new Map(part.articles.map(article => [article.id, article]))
  const authors = new Map(part.authors.map(author => [author.id, author]))
  return part.comments
    .map((comment): CommentDraft => {
      const article = articles.get(comment.article)!
      const author = authors.get(comment.author)!
      const submittedMs = nowMs - article.hoursAgo * HOUR_MS + comment.minutesAfter * MINUTE_MS
      return {
        externalId: comment.id,
        text: comment.text,
        article: {
          externalId: article.id,
          title: article.title,
          lead: article.lead,
          section: article.section,
          url: `https://zeitung.example/artikel/${article.id}`,
        },
        author: {
          externalId: author.id,
          name: author.name,
          registeredAt: new Date(nowMs - author.registeredDaysAgo * DAY_MS).toISOString(),
        },
        parentExternalId: comment.parent ?? null,
        submittedAt: new Date(submittedMs).toISOString(),
        status: comment.past ?? 'pending',
        sourceStatus: comment.past ?? null,
        reasonCode: null,
        language: null,
        publishedAt: null,
        raw: JSON.stringify(comment),
        line: 0,
      }
    })
    .sort((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1))
}
