import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { VerifyReport } from '../../shared/contract.ts'
import { caseFrom, nextDueAt } from '../../shared/rules/case.ts'
import { fileOf, spansOf } from './author-file.ts'
import { type AuditEntry, entryHash, FIRST_HASH } from './db/audit.ts'
import { authorRecordHash } from './db/author-records.ts'
import { caseStepHash } from './db/cases.ts'
import { article18Hash } from './db/article18-checks.ts'
import { complaintHash } from './db/complaints.ts'
import { decisionHash } from './db/decisions.ts'
import { captureHash, PICTURE, sha256OfBytes } from './db/evidence.ts'
import { noticeHash } from './db/notices.ts'
import { paperHash, printHash } from './db/papers.ts'
import { opinionHash } from './db/opinions.ts'
import { referenceDigest } from './db/references.ts'
import { exportHash } from './db/statement-exports.ts'
import { statementHash } from './db/statement-records.ts'
import type { Db } from './db/open.ts'
import { verifyTable } from './db/verify.ts'
import type { Effect } from './deps.ts'
import { digestPart } from './intake.ts'
import { captureFaults, chainFaults } from './legal/evidence-check.ts'
import { objectionsFrom } from './objections-from.ts'
import { standingsFrom } from './statements/standing-state.ts'
import type { Tables } from './tables.ts'

type Broken = NonNullable<VerifyReport['broken']>

const at = (entry: number | null, what: Broken['what'], detail: string, decision: string | null = null): Broken => ({
  entry,
  decision,
  what,
  detail,
})

/**
 * Walks the whole audit log from its first entry, recomputes every hash, and compares what the entries say with the records
 * themselves: decisions, the text of every comment as it came in, where each stands, counters, and SQLite's own integrity check.
 * Stops at the first place that does not hold and names it.
 */
export function verifyAll(db: Db, tables: Tables): VerifyReport {
  const reads = verifyTable(db)
  const integrity = reads.integrity()
  if (integrity !== null) return { ok: false, entries: 0, decisions: 0, broken: at(null, 'integrity', integrity) }

  const seen = {
    entries: 0,
    decisions: 0,
    opinions: 0,
    records: 0,
    notices: 0,
    complaints: 0,
    revisions: 0,
    captures: 0,
    links: 0,
    steps: 0,
    references: 0,
    article18: 0,
    statements: 0,
    exports: 0,
    papers: 0,
    prints: 0,
    pictures: 0,
  }
  let prevHash = FIRST_HASH
  for (const entry of tables.audit.all()) {
    const broken = linkFault(entry, seen.entries, prevHash) ?? effectFault(entry, tables, reads, seen)
    if (broken !== null) return { ok: false, entries: seen.entries, decisions: seen.decisions, broken }
    seen.entries += 1
    prevHash = entry.entryHash
  }
  const broken = leftOver(tables, reads, seen)
  return { ok: broken === null, entries: seen.entries, decisions: seen.decisions, broken }
}

function linkFault(entry: AuditEntry, before: number, prevHash: string): Broken | null {
  if (entry.seq !== before + 1) return at(before + 1, 'gap', `entry ${before + 1} is missing`)
  if (entry.prevHash !== prevHash) return at(entry.seq, 'link', `entry ${entry.seq} does not follow its predecessor`)
  const { entryHash: stored, ...content } = entry
  return entryHash(content) === stored ? null : at(entry.seq, 'hash', `entry ${entry.seq} was changed`)
}

type Reads = ReturnType<typeof verifyTable>
type Seen = {
  decisions: number
  opinions: number
  records: number
  notices: number
  complaints: number
  references: number
  article18: number
  statements: number
  exports: number
  revisions: number
  captures: number
  links: number
  steps: number
  papers: number
  prints: number
  pictures: number
}

function effectFault(entry: AuditEntry, tables: Tables, reads: Reads, seen: Seen): Broken | null {
  for (const effect of JSON.parse(entry.effects) as Effect[]) {
    if (effect.kind === 'decision') {
      const decision = tables.decisions.byId(effect.id)
      if (decision === null) return at(entry.seq, 'missingDecision', `decision ${effect.id} is gone`, effect.id)
      if (decisionHash(decision) !== effect.sha256)
        return at(entry.seq, 'decision', `decision ${effect.id} was changed`, effect.id)
      seen.decisions += 1
    }
    if (effect.kind === 'authorRecord') {
      const record = tables.authorRecords.byId(effect.id)
      if (record === null) return at(entry.seq, 'missingRecord', `record ${effect.id} is gone`)
      if (authorRecordHash(record) !== effect.sha256) return at(entry.seq, 'record', `record ${effect.id} was changed`)
      seen.records += 1
    }
    if (effect.kind === 'opinion') {
      const opinion = tables.opinions.byDecision(effect.id)
      if (opinion === null || opinionHash(opinion) !== effect.sha256)
        return at(entry.seq, 'opinion', `the second opinion on decision ${effect.id} was changed`, effect.id)
      seen.opinions += 1
    }
    if (effect.kind === 'notice') {
      const notice = tables.notices.byId(effect.id)
      if (notice === null || noticeHash(notice) !== effect.sha256)
        return at(entry.seq, 'notice', `notice ${effect.id} was changed`)
      seen.notices += 1
    }
    if (effect.kind === 'complaint') {
      const complaint = tables.complaints.byId(effect.id)
      if (complaint === null || complaintHash(complaint) !== effect.sha256)
        return at(entry.seq, 'complaint', `complaint ${effect.id} was changed`)
      seen.complaints += 1
    }
    const legal = legalFault(entry.seq, effect, tables, seen) ?? paperFault(entry.seq, effect, tables, seen)
    if (legal !== null) return legal
    if (effect.kind === 'statement') {
      const record = tables.statementRecords.byId(effect.id)
      if (record === null || statementHash(withoutSeq(record)) !== effect.sha256)
        return at(entry.seq, 'statement', `statement record ${effect.id} was changed`)
      seen.statements += 1
    }
    if (effect.kind === 'statementExport') {
      const record = tables.statementExports.byId(effect.id)
      if (record === null || exportHash(record) !== effect.sha256)
        return at(entry.seq, 'statement', `export ${effect.id} was changed`)
      seen.exports += 1
    }
    if (effect.kind === 'intake') {
      const { receipt } = effect
      const digest = createHash('sha256')
      if (receipt.firstId !== null && receipt.lastId !== null)
        for (const row of reads.firstRevisions(receipt.firstId, receipt.lastId))
          digest.update(digestPart(row.commentId, row.number, row.text, row.raw))
      if (digest.digest('hex') !== receipt.sha256)
        return at(entry.seq, 'comment', `a text between comment ${receipt.firstId} and ${receipt.lastId} was changed`)
      for (const revision of receipt.revisions) {
        const row = reads.revision(revision.commentId, revision.number)
        const found = row === null ? '' : digestPart(row.commentId, row.number, row.text, row.raw)
        if (createHash('sha256').update(found).digest('hex') !== revision.sha256)
          return at(entry.seq, 'comment', `revision ${revision.number} of comment ${revision.commentId} was changed`)
      }
      seen.revisions += receipt.new + receipt.revisions.length
    }
  }
  return null
}

/** What an entry says of evidence, its chains of custody, cases, checks of Art. 18 and versions of the law. */
function legalFault(seq: number, effect: Effect, tables: Tables, seen: Seen): Broken | null {
  const { evidence, custody, cases, article18Checks, references } = tables
  if (effect.kind === 'capture') {
    const capture = evidence.byId(effect.id)
    if (capture === null || captureHash(capture) !== effect.sha256)
      return at(seq, 'evidence', `capture ${effect.id} was changed`)
    seen.captures += 1
  }
  if (effect.kind === 'custody') {
    const link = custody.link(effect.chain, effect.number)
    if (link?.entryHash !== effect.sha256)
      return at(seq, 'custody', `link ${effect.number} of chain ${effect.chain} was changed`)
    seen.links += 1
  }
  if (effect.kind === 'case') {
    const step = cases.step(effect.id, effect.number)
    if (step === null || caseStepHash(step) !== effect.sha256)
      return at(seq, 'case', `entry ${effect.number} of case ${effect.id} was changed`)
    seen.steps += 1
  }
  if (effect.kind === 'reference') {
    const versions = references.between(effect.firstId, effect.lastId)
    if (referenceDigest(versions) !== effect.sha256)
      return at(seq, 'reference', `a version between ${effect.firstId} and ${effect.lastId} was changed`)
    seen.references += versions.length
  }
  if (effect.kind === 'article18') {
    const check = article18Checks.byId(effect.id)
    if (check === null || article18Hash(check) !== effect.sha256)
      return at(seq, 'article18', `check ${effect.id} of Art. 18 was changed`)
    seen.article18 += 1
  }
  return null
}

/** What an entry says of papers, their prints, and the pictures of secured posts. */
function paperFault(seq: number, effect: Effect, { papers, evidence }: Tables, seen: Seen): Broken | null {
  const holds = (hash: string) => {
    const bytes = evidence.bytes(hash)
    return bytes !== null && sha256OfBytes(bytes) === hash
  }
  if (effect.kind === 'document') {
    const paper = papers.byId(effect.id)
    if (paper === null || paperHash(paper) !== effect.sha256 || ![paper.factsSha256, paper.htmlSha256].every(holds))
      return at(seq, 'document', `paper ${effect.id} was changed`)
    seen.papers += 1
  }
  if (effect.kind === 'print') {
    const found = papers.printsOf(effect.id).find(({ part }) => part === effect.part)
    if (found === undefined) return at(seq, 'document', `part ${effect.part} of paper ${effect.id} is gone`)
    const { size: _size, ...print } = found
    if (printHash(print) !== effect.sha256 || !holds(print.sha256))
      return at(seq, 'document', `part ${effect.part} of paper ${effect.id} was changed`)
    seen.prints += 1
  }
  if (effect.kind === 'picture') {
    const picture = evidence.filesOf(effect.id).find(({ name }) => name === PICTURE)
    if (picture?.sha256 !== effect.sha256 || !holds(effect.sha256))
      return at(seq, 'evidence', `the picture of capture ${effect.id} was changed`)
    seen.pictures += 1
  }
  return null
}

function leftOver(tables: Tables, reads: Reads, seen: Seen & { entries: number }): Broken | null {
  if (tables.audit.highestSeq() !== seen.entries)
    return at(seen.entries + 1, 'gap', `entries after ${seen.entries} are missing`)
  const decisions = tables.decisions.count()
  if (decisions !== seen.decisions)
    return at(null, 'unloggedDecision', `${decisions - seen.decisions} decisions are in no entry of the log`)
  const records = tables.authorRecords.count()
  if (records !== seen.records)
    return at(null, 'unloggedRecord', `${records - seen.records} records of authors are in no entry of the log`)
  for (const authorId of tables.authorRecords.authors())
    if (!isDeepStrictEqual(tables.sanctions.kept(authorId), spansOf(fileOf(tables.authorRecords.ofAuthor(authorId)))))
      return at(null, 'counter', `the sanctions of author ${authorId} are not what the file says`)
  const opinions = tables.opinions.given()
  if (opinions !== seen.opinions)
    return at(null, 'opinion', `${opinions - seen.opinions} second opinions are in no entry of the log`)
  if (tables.references.count() !== seen.references)
    return at(null, 'reference', 'there are versions of reference data that no entry of the log knows')
  if (tables.article18Checks.count() !== seen.article18)
    return at(null, 'article18', 'there are checks of Art. 18 that no entry of the log knows')
  const stated = statementFault(tables, seen)
  if (stated !== null) return stated
  if (reads.revisions() !== seen.revisions) return at(null, 'comment', 'there are texts that no entry of the log knows')
  const moved = reads.movedComment()
  if (moved !== null) return at(null, 'comment', `comment ${moved} is not as its last decision left it`)
  const objected = objectionFault(tables, reads, seen)
  if (objected !== null) return objected
  const legal = legalLeftOver(tables, seen)
  if (legal !== null) return legal
  for (const { name, value, counted } of reads.counters())
    if (counted !== value) return at(null, 'counter', `queue ${name} holds ${counted}, its counter says ${value}`)
  const wrongArticle = reads.articleWithWrongCount()
  if (wrongArticle !== null) return at(null, 'counter', `the count of article ${wrongArticle} is wrong`)
  return null
}

/** What notices and complaints say, and where each must stand by the decisions. */
function objectionFault({ notices, complaints, objections }: Tables, reads: Reads, seen: Seen): Broken | null {
  const unlogged = { notice: notices.count() - seen.notices, complaint: complaints.count() - seen.complaints }
  for (const what of ['notice', 'complaint'] as const)
    if (unlogged[what] !== 0) return at(null, what, `${unlogged[what]} of kind ${what} are in no entry of the log`)
  const expected = objectionsFrom(notices.all(), complaints.all(), reads.decidedBeside())
  if (!isDeepStrictEqual(objections.all(), expected))
    return at(null, 'counter', 'a notice or complaint does not stand where the decisions put it')
  const wrong = reads.wronglyKept()
  return wrong === null ? null : at(null, 'counter', `comment ${wrong} does not know what is open against it`)
}

/** What of evidence and cases no entry speaks of, what lies under a wrong hash, and what does not follow from the records. */
function legalLeftOver({ evidence, custody, cases, papers }: Tables, seen: Seen): Broken | null {
  const counts = [
    ['evidence', evidence.count() - seen.captures],
    ['custody', custody.count() - seen.links],
    ['case', cases.countSteps() - seen.steps],
    ['document', papers.counts().papers - seen.papers],
    ['document', papers.counts().prints - seen.prints],
    ['evidence', evidence.countPictures() - seen.pictures],
  ] as const
  for (const [what, unlogged] of counts)
    if (unlogged !== 0) return at(null, what, `${unlogged} of kind ${what} are in no entry of the log`)
  const [fault] = [...evidence.ids()].flatMap(id => captureFaults({ evidence }, id))
  if (fault !== undefined) return at(null, 'evidence', `the evidence ${fault.object} was changed or is gone`)
  for (const chain of custody.chains()) {
    const [broken] = chainFaults(custody.linksOf(chain))
    if (broken !== undefined) return at(null, 'custody', `the chain of custody ${broken.object} does not hold`)
  }
  for (const record of cases.all()) {
    const entries = cases.entries(record.id)
    const state = caseFrom(entries.map(({ step }) => step))
    const derived = {
      version: entries.length,
      title: state.title,
      status: state.status,
      changedAt: entries.at(-1)?.at,
      nextDueAt: nextDueAt(state),
      comments: state.items.map(({ commentId }) => commentId).toSorted((a, b) => a - b),
    }
    const { version, title, status, changedAt, nextDueAt: dueAt } = record
    const kept = { version, title, status, changedAt, nextDueAt: dueAt, comments: cases.commentIds(record.id) }
    if (!isDeepStrictEqual(kept, derived)) return at(null, 'case', `case ${record.number} is not as its record left it`)
  }
  return null
}

const withoutSeq = <T extends { seq: number }>({ seq: _seq, ...record }: T): Omit<T, 'seq'> => record

/** Every record of a statement is logged, and each statement stands where its records put it. */
function statementFault({ statementRecords, statementExports, statements }: Tables, seen: Seen): Broken | null {
  const unlogged = statementRecords.count() - seen.statements + statementExports.count() - seen.exports
  if (unlogged !== 0) return at(null, 'statement', `${unlogged} records of statements are in no entry of the log`)
  const expected = standingsFrom(statementRecords.all())
  return isDeepStrictEqual(statements.all(), expected)
    ? null
    : at(null, 'statement', 'a statement does not stand where its records put it')
}
