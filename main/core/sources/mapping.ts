import { createHash } from 'node:crypto'
import type { Mapping } from '../../../shared/domain.ts'
import type { RowProblem } from './problems.ts'
import type { GoodRecord } from './records.ts'
import { createStatusReader, type MappedStatus } from './status-map.ts'
import { createValueReader, MAX_LENGTHS, type ValueReader } from './values.ts'

/** A row as the desk understands it, before the database has seen it. Times are ISO-8601 in UTC. */
export type CommentDraft = Readonly<{
  externalId: string
  text: string
  article: Readonly<{
    externalId: string
    title: string | null
    lead: string | null
    section: string | null
    url: string | null
  }>
  author: Readonly<{ externalId: string; name: string | null; registeredAt: string | null }>
  parentExternalId: string | null
  /** Null when the source has no time at all; the time of the import then stands for it. */
  submittedAt: string | null
  status: 'pending' | 'approved' | 'deleted'
  /** The source's own word. */
  sourceStatus: string | null
  /** A reason the source's status suggests. */
  reasonCode: string | null
  language: string | null
  publishedAt: string | null
  /** The exact text of the row in the file. */
  raw: string
  line: number
}>

export type DraftResult = Readonly<
  { ok: true; draft: CommentDraft; hasUnknownStatus: boolean } | { ok: false; problem: RowProblem }
>

export type DraftOptions = Readonly<{
  mapping: Mapping
  /** The order of a record's fields. */
  columns: readonly string[]
  /** Map the source's status, or take every row as waiting. */
  statuses: 'map' | 'allPending'
  /** For times that name no zone; IANA name. */
  timeZone?: string
}>

/** The mapped columns that a file does not have. */
export function unknownColumns(mapping: Mapping, columns: readonly string[]): string[] {
  return Object.values(mapping).filter(
    column => column !== null && column !== undefined && !columns.includes(column),
  ) as string[]
}

/** Builds the function that turns the records of one file into drafts. Throws RangeError for an unknown time zone. */
export function createDraftReader(options: DraftOptions): (record: GoodRecord) => DraftResult {
  const { mapping } = options
  const values = createValueReader(options)
  const readStatus = createStatusReader(mapping.status ?? '')

  return record => {
    values.start(record)
    const externalId = values.id('externalId') || values.missing('externalId')
    const text = joinedText(values.text('headline'), values.text('text'))
    if (text.trim() === '') values.missing('text')
    if (text.length > MAX_LENGTHS.text) values.tooLong('text', text.length)
    const parentId = values.id('parentId')
    const submittedAt = values.time('submittedAt')
    if (submittedAt === null && (mapping.submittedAt ?? null) !== null) values.missing('submittedAt')
    const sourceStatus = values.label('status')
    const status = mappedStatus(readStatus(sourceStatus ?? ''), options.statuses)
    const draft: CommentDraft = {
      externalId,
      text,
      article: readArticle(values),
      author: readAuthor(values),
      // Some exports let a post that answers nothing name itself, or nought.
      parentExternalId: parentId === '' || parentId === '0' || parentId === externalId ? null : parentId,
      submittedAt,
      status: status.status,
      sourceStatus,
      reasonCode: status.reasonCode,
      language: values.label('language'),
      publishedAt: values.time('publishedAt'),
      raw: record.raw,
      line: record.line,
    }
    const problem = values.problem()
    return problem === null ? { ok: true, draft, hasUnknownStatus: status.isUnknown } : { ok: false, problem }
  }
}

function joinedText(headline: string, body: string): string {
  if (headline.trim() === '') return body
  return body.trim() === '' ? headline : `${headline}\n${body}`
}

function mappedStatus(status: MappedStatus, statuses: DraftOptions['statuses']): MappedStatus {
  // What the source thought of it stays a suggestion.
  return statuses === 'map' ? status : { status: 'pending', reasonCode: status.reasonCode, isUnknown: false }
}

function readArticle(values: ValueReader): CommentDraft['article'] {
  const title = values.label('articleTitle')
  const url = values.label('articleUrl')
  const externalId =
    values.id('articleId') || standIn('url', url) || standIn('title', title) || values.missing('articleId')
  return { externalId, title, url, lead: values.label('articleLead'), section: values.label('articleSection') }
}

function readAuthor(values: ValueReader): CommentDraft['author'] {
  const name = values.label('authorName')
  const id = values.id('authorId')
  // WordPress gives all guests the number 0; their names tell them apart.
  const externalId = (id === '0' ? '' : id) || standIn('name', name) || id || values.missing('authorId')
  return { externalId, name, registeredAt: values.time('authorRegisteredAt') }
}

/** An id made of something else, marked so that it cannot be taken for a real one. */
function standIn(kind: 'url' | 'title' | 'name', value: string | null): string {
  if (value === null) return ''
  const id = `${kind}:${value}`
  if (id.length <= MAX_LENGTHS.articleId) return id
  return `${kind}:sha256:${createHash('sha256').update(value).digest('hex')}`
}
