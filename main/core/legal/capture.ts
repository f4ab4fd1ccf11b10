import type { CaptureMethod } from '../../../shared/case.ts'
import type { Moderator } from '../../../shared/domain.ts'
import { withDeskOffset } from '../../../shared/rules/desk-clock.ts'
import { canonicalJson, sha256 } from '../db/audit.ts'
import type { CommentRecord } from '../db/comments.ts'
import { type Capture, captureHash, type EvidenceFile, sha256OfBytes } from '../db/evidence.ts'
import type { Deps } from '../deps.ts'
import { printed } from '../hit-views.ts'
import { threadWindow } from '../thread-window.ts'
import { noteCustody } from './custody.ts'

/** Posts of the account that are secured beside the one in question. */
const LAST_POSTS = 20
const CAPTURE_SCHEMA_VERSION = 1

export type CaptureNeeds = Pick<Deps, 'tables' | 'statutes' | 'workstationId' | 'program' | 'now' | 'newId' | 'record'>

const json = (name: string, value: unknown): EvidenceFile => ({
  name,
  mediaType: 'application/json',
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'),
})
const text = (name: string, value: string): EvidenceFile => ({
  name,
  mediaType: 'text/plain; charset=utf-8',
  bytes: Buffer.from(value, 'utf8'),
})

/**
 * Secures a post as it is now: its texts and the records they came in, what surrounds it, the account, what rules and people said of it. Everything
 * is written inside the caller's transaction, so that evidence is there exactly when what it was secured for is. Returns the capture.
 */
export function captureComment(
  needs: CaptureNeeds,
  comment: CommentRecord,
  by: Moderator,
  method: CaptureMethod,
): Readonly<{ capture: Capture; sha256: string }> {
  const { tables, workstationId, program, now, newId, record } = needs
  const at = now()
  const id = newId()
  const files = filesOf(needs, comment)
  const described = files.map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    size: bytes.length,
    sha256: sha256OfBytes(bytes),
  }))
  const capture: Capture = {
    id,
    commentId: comment.id,
    revision: comment.revision,
    method,
    capturedAt: at.toISOString(),
    moderatorId: by.id,
    workstationId,
    record: canonicalJson({
      schema: 'freigabe-capture',
      schemaVersion: CAPTURE_SCHEMA_VERSION,
      id,
      comment: { id: comment.id, externalId: comment.externalId, source: comment.source, revision: comment.revision },
      capturedAt: { utc: at.toISOString(), vienna: withDeskOffset(at.getTime()) },
      // Nothing here compares it with another clock, so it says whose it is.
      clock: 'workstation',
      capturedBy: by,
      workstation: { id: workstationId, name: tables.people.workstation()?.name ?? '' },
      program,
      method,
      files: described,
    }),
  }
  tables.evidence.insert(capture)
  for (const file of files) tables.evidence.addFile(id, file)
  record({ kind: 'capture', id, sha256: captureHash(capture) })
  const hash = sha256(capture.record)
  noteCustody(needs, by, {
    chain: id,
    action: 'captured',
    object: objectName(comment),
    objectSha256: hash,
    reason: method,
    counterparty: '',
  })
  return { capture, sha256: hash }
}

/** As a chain of custody calls a post. */
export const objectName = ({ source, externalId, revision }: CommentRecord): string =>
  `${source}/${externalId}, Fassung ${revision}`

function filesOf({ tables, statutes, now }: CaptureNeeds, comment: CommentRecord): EvidenceFile[] {
  const { evidenceReads: reads, comments, threads } = tables
  const revisions = reads.revisions(comment.id)
  const { text: body, ...about } = comment
  const node = threads.node(comment.id)
  const article = comments.article(comment.articleId)
  return [
    text('kommentar.txt', body),
    json('kommentar.json', { ...about, everPublic: comment.everPublic === 1, text: body }),
    ...revisions.map(({ revision, raw }) => text(`rohdaten-${revision}.txt`, raw)),
    json('verlauf.json', {
      revisions: revisions.map(({ raw: _raw, ...rest }) => rest),
      decisions: reads
        .decisions(comment.id)
        .map(withParsed(['rule', 'hitsSeen', 'stateBefore', 'stateAfter', 'decides'])),
      hits: revisions.flatMap(({ revision }) =>
        tables.hits.ofRevision(comment.id, revision).map(hit => ({
          revision,
          ...withParsed(['findings'])(hit),
          statutes: printed(JSON.parse(hit.statutes) as string[], statutes),
        })),
      ),
    }),
    json('kontext.json', {
      article: { externalId: reads.articleExternalId(comment.articleId), ...article },
      thread: node === null ? null : threadWindow(node, threads),
    }),
    json('konto.json', {
      ...reads.account(comment.authorId),
      counts: countsOf(comments.author(comment.authorId)),
      sanctions: tables.sanctions.active(comment.authorId, now().toISOString()),
      file: reads.authorFile(comment.authorId),
      lastPosts: comments.lastPosts(comment.authorId, comment.id, LAST_POSTS),
    }),
    json('meldungen.json', { notices: reads.notices(comment.id), complaints: reads.complaints(comment.id) }),
  ]
}

const countsOf = ({
  pending,
  approved,
  deleted,
  escalated,
}: Record<'pending' | 'approved' | 'deleted' | 'escalated', number>) => ({
  pending,
  approved,
  deleted,
  escalated,
})

/** A row with the JSON of these columns taken out of its text. */
const withParsed =
  (keys: readonly string[]) =>
  (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        keys.includes(key) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
      ]),
    )
