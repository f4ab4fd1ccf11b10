import type { CaptureRow } from '../../../../shared/case.ts'
import type { Status } from '../../../../shared/domain.ts'
import type { ThreadPost } from '../../../../shared/thread.ts'
import type { Tables } from '../../tables.ts'
import type { PostFacts } from './facts.ts'

type Evidence = Pick<Tables, 'evidence'>

/** What kommentar.json says of a post. */
type CapturedComment = Readonly<{
  externalId: string
  source: string
  revision: number
  text: string
  language: string | null
  submittedAt: string
  receivedAt: string
  parentExternalId: string | null
  status: Status
}>
type CapturedContext = Readonly<{
  article: Readonly<{ externalId: string; title: string; lead: string; section: string; url: string | null }>
  thread: Readonly<{ posts: readonly ThreadPost[] }> | null
}>
export type CapturedAccount = Readonly<{
  id: number
  externalId: string
  name: string
  registeredAt: string | null
  firstSeenAt: string
}>

/** A post as it was secured. */
export type Captured = Readonly<{
  comment: CapturedComment
  context: CapturedContext
  account: CapturedAccount
  raw: string
  textSha256: string
}>

/** Reads a capture back from its files, or null where one of them is gone. */
export function readCapture({ evidence }: Evidence, { files, revision }: CaptureRow): Captured | null {
  const text = (name: string): string | null => {
    const file = files.find(one => one.name === name)
    return (file === undefined ? null : evidence.bytes(file.sha256))?.toString('utf8') ?? null
  }
  const [comment, context, account] = ['kommentar.json', 'kontext.json', 'konto.json'].map(text)
  const textSha256 = files.find(({ name }) => name === 'kommentar.txt')?.sha256
  if (comment == null || context == null || account == null || textSha256 === undefined) return null
  return {
    comment: JSON.parse(comment) as CapturedComment,
    context: JSON.parse(context) as CapturedContext,
    account: JSON.parse(account) as CapturedAccount,
    raw: text(`rohdaten-${revision}.txt`) ?? '',
    textSha256,
  }
}

/** The posts that a post answers, the topmost first, and how many answer it, out of the window that was secured around it. */
export function aroundIn({ thread }: CapturedContext, commentId: number): Pick<PostFacts, 'preceding' | 'answers'> {
  const posts = thread?.posts ?? []
  const own = posts.find(({ id }) => id === commentId)
  if (own === undefined) return { preceding: [], answers: 0 }
  const before = posts.slice(0, posts.indexOf(own))
  const preceding = Array.from({ length: own.depth }, (_, depth) => before.findLast(one => one.depth === depth))
  return {
    preceding: preceding.flatMap(one =>
      one === undefined ? [] : [{ author: one.authorName, at: one.submittedAt, text: one.text }],
    ),
    answers: own.answers,
  }
}

const IDENTIFYING =
  /mail|phone|tel|(^|_|-)ip|port|address|adresse|device|ger(ä|ae)t|agent|abo|subscri|customer|kunde|vorname|nachname|first_?name|last_?name|real_?name/i

/** What a record of a source says of a person beyond what has a place of its own. Only records that name their fields (JSON) say so. */
export function furtherIn(raw: string): Array<Readonly<{ name: string; value: string }>> {
  const record = parsed(raw)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return []
  return Object.entries(record).flatMap(([name, value]) =>
    IDENTIFYING.test(name) && (typeof value === 'string' || typeof value === 'number') && value !== ''
      ? [{ name, value: String(value) }]
      : [],
  )
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}
