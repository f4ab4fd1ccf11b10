import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { requests } from '../../../../shared/contract.ts'
import { IMPORT_FIELDS } from '../../../../shared/domain.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aCsvFile, anNdjsonFile, aRow, rows } from '../../../fixtures/rows.ts'
import { call, start } from './call.ts'

const german = { LANG: 'de_AT.UTF-8' }

/** A folder with an empty desk in reach: `ask` makes a request and gives back the reply. */
function aDesk() {
  const folder = aFolder()
  const db = join(folder, 'desk.db')
  const ask = (name: string, input: object = {}, ...options: string[]) => {
    const { out, code } = call(['--db', db, ...options, 'request', name, JSON.stringify(input)])
    return { code, reply: JSON.parse(out) }
  }
  return { folder, db, ask }
}

/** Changes a database behind the desk's back. */
function tamper(path: string, sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}

/** One value out of a database. */
function look(path: string, sql: string): unknown {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare(sql).pluck().get()
  } finally {
    db.close()
  }
}

test('help names every command, field and request, in the language of the environment', () => {
  const english = call(['--help'])
  const inGerman = call(['--help'], { env: german })
  expect([english.code, english.err, inGerman.code, inGerman.err]).toEqual([0, '', 0, ''])
  expect(english.out).toContain('Exit code')
  expect(inGerman.out).toContain('Ausgang')
  for (const name of ['import', 'verify', 'check', 'request', ...IMPORT_FIELDS, ...Object.keys(requests)])
    for (const { out } of [english, inGerman]) expect(out).toContain(name)
})

test('the version is that of the package', () => {
  const file = join(import.meta.dirname, '../../../../package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  expect(call(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('wrong usage ends with 2, one sentence, the way to the help, and nothing on standard output', () => {
  expect(call(['--db', 'x', 'purge'], { env: german })).toEqual({
    code: 2,
    out: '',
    err: 'Den Befehl „purge“ gibt es nicht; es gibt import, verify, check, request und bundle.\nAlle Befehle und Optionen: npm run -s desk -- --help\n',
  })
})

test('an import prints what became of the rows, and the record holds afterwards', () => {
  const { folder, db } = aDesk()
  const file = aCsvFile(
    folder,
    rows(450, index => ({ status: index === 3 ? 'seltsam' : 'hold' })),
  )
  const first = call(['--db', db, '--json', '--source', 'Zeitung', 'import', file])
  expect([first.code, first.err]).toEqual([0, ''])
  expect(JSON.parse(first.out)).toMatchObject({
    file,
    source: 'Zeitung',
    state: 'finished',
    read: 450,
    new: 450,
    revised: 0,
    same: 0,
    rejected: 0,
    unknownStatus: 1,
    rejectFile: null,
    problem: null,
  })
  expect(existsSync(db) && statSync(db).mode & 0o077).toBe(0)
  expect(look(db, 'SELECT sum(value) FROM counters')).toBe(450)

  const verified = call(['--db', db, 'verify'])
  expect([verified.code, verified.err]).toEqual([0, ''])
  expect(verified.out).toContain('All is well')
})

test('several files are imported one after the other, and one that is not there does not stop the next', () => {
  const { folder, db } = aDesk()
  const one = aCsvFile(folder, rows(3), 'eins.csv')
  const two = anNdjsonFile(
    folder,
    rows(2, () => ({}), 10),
    'zwei.ndjson',
  )
  const { code, out, err } = call(['--db', db, '--source', 'Zeitung', 'import', one, join(folder, 'weg.csv'), two])
  expect(code).toBe(1)
  expect(out).toMatch(/^eins\.csv\n[\s\S]* read +3\n[\s\S]*^zwei\.ndjson\n[\s\S]* new +2\n/m)
  expect(err).toBe('The file weg.csv is no longer there. Please choose it again.\n')
  expect(look(db, 'SELECT count(*) FROM comments')).toBe(5)
})

test('a bad row goes to the reject file, the others are taken, and the exit code says so', () => {
  const { folder, db } = aDesk()
  const file = anNdjsonFile(folder, [aRow(), aRow({ externalId: '2', text: '' }), aRow({ externalId: '3' })])
  const rejects = join(folder, 'abgewiesen')
  const { code, out } = call(['--db', db, '--rejects', rejects, '--json', 'import', file], { env: german })
  const summary = JSON.parse(out)
  expect([code, summary.read, summary.new, summary.rejected]).toEqual([1, 3, 2, 1])
  expect(summary.rejectFile).toContain(rejects)
  const [header, row] = readFileSync(summary.rejectFile, 'utf8').split('\r\n')
  expect(header).toContain('line,field,reason,raw')
  expect(row).toMatch(/^2,text,Text: Der Wert fehlt\.,/)
})

test('the same file again changes nothing, a changed text is a new revision', () => {
  const { folder, db } = aDesk()
  call(['--db', db, 'import', anNdjsonFile(folder, rows(5))])
  const changed = rows(5, index => (index === 2 ? { text: 'Anders.' } : {}))
  const { out } = call(['--db', db, '--json', 'import', anNdjsonFile(folder, changed)])
  expect(JSON.parse(out)).toMatchObject({ new: 0, revised: 1, same: 4 })
})

test('columns that are named replace the guess, and a column that is not there is named with those that are', () => {
  const { folder, db } = aDesk()
  const file = anNdjsonFile(folder, [aRow({ headline: 'Nur die Überschrift', text: 'Der Text' })])
  const wrong = call(['--db', db, '--map', 'text=Rumpf', 'import', file])
  expect([wrong.code, wrong.out]).toEqual([1, ''])
  expect(wrong.err).toContain('“Rumpf”')
  expect(wrong.err).toContain('Columns of this file: externalId, text, headline')
  expect(call(['--db', db, '--map', 'text=headline', '--map', 'headline=', 'import', file]).code).toBe(0)
  expect(look(db, 'SELECT text FROM revisions')).toBe('Nur die Überschrift')
})

test('all rows can be taken as waiting', () => {
  const { folder, db } = aDesk()
  call(['--db', db, '--all-pending', 'import', anNdjsonFile(folder, [aRow({ status: 'deleted' })])])
  expect(look(db, 'SELECT status FROM comments')).toBe('pending')
})

test('a changed text is found by verify, with the entry it belongs to', () => {
  const { folder, db } = aDesk()
  call(['--db', db, 'import', anNdjsonFile(folder, rows(3))])
  tamper(db, "DROP TRIGGER revisions_no_update; UPDATE revisions SET text = 'gefälscht' WHERE comment_id = 2")
  const { code, out, err } = call(['--db', db, 'verify'], { env: german })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^Ein Text passt nicht mehr zu Eintrag 3 des Protokolls\. Technisch: /)
  const asJson = call(['--db', db, '--json', 'verify'])
  expect(asJson.code).toBe(1)
  expect(JSON.parse(asJson.out)).toMatchObject({ ok: false, broken: { what: 'comment', entry: 3 } })
})

test('a wrong counter and a changed log entry are found by verify', () => {
  const { folder, db } = aDesk()
  call(['--db', db, 'import', anNdjsonFile(folder, rows(3))])
  tamper(db, "UPDATE counters SET value = value + 1 WHERE name = 'later'")
  expect(call(['--db', db, 'verify']).err).toContain('A counter differs')
  tamper(db, "DROP TRIGGER audit_no_update; UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1")
  expect(call(['--db', db, 'verify']).err).toContain('Entry 1 of the log was changed')
})

test('questions and verify make no database where there is none', () => {
  const { db, ask } = aDesk()
  expect(call(['--db', db, 'verify']).code).toBe(1)
  expect(call(['--db', db, 'request', 'app.state'], { env: german })).toMatchObject({
    code: 1,
    err: `Die Datenbank ${db} lässt sich nicht öffnen. Bitte Ordner und Rechte prüfen.\n`,
  })
  expect(existsSync(db)).toBe(false)
  expect(ask('moderator.signIn', { name: 'Anna' })).toMatchObject({ code: 0, reply: { ok: true } })
  expect(existsSync(db)).toBe(true)
})

test('a file that is no database of the desk is left as it was', () => {
  const { folder } = aDesk()
  const file = join(folder, 'notizen.txt')
  writeFileSync(file, 'Das ist keine Datenbank, nur eine Notiz der IT.\n'.repeat(20))
  const before = readFileSync(file)
  const { code, err } = call(['--db', file, 'verify'])
  expect(code).toBe(1)
  expect(err).toContain(file)
  expect(readFileSync(file)).toEqual(before)
})

test('a request prints its reply as one line of JSON; a refused one ends with 1 and says why', () => {
  const { db, ask } = aDesk()
  ask('moderator.signIn', { name: 'Anna' })
  expect(ask('reason.list').reply.value.length).toBeGreaterThan(30)
  const { code, out, err } = call(['--db', db, 'request', 'history.undo'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, problem: { code: 'RULE', key: 'nothingToUndo' } })
  expect(err).toBe('There is nothing left to undo in this shift.\n')
  expect(ask('queue.page', { queue: 'incoming' })).toMatchObject({ code: 1, reply: { problem: { key: 'badInput' } } })
})

test('a request reads its input from standard input when told so', () => {
  const { db } = aDesk()
  const { code, out } = call(['--db', db, 'request', 'moderator.signIn', '-'], { input: '{"name":"Änne"}\n' })
  expect(code).toBe(0)
  expect(JSON.parse(out).value.name).toBe('Änne')
})

test.each(['no.such', '__proto__', 'constructor', 'file.choose'])('there is no request %s', name => {
  const { db } = aDesk()
  const { code, out } = call(['--db', db, 'request', name])
  expect(code).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ ok: false, problem: { key: 'unknownRequest' } })
  expect(existsSync(db)).toBe(false)
})

test('broken JSON for a request is wrong usage', () => {
  expect(call(['--db', aDesk().db, 'request', 'app.state', '{'])).toMatchObject({ code: 2, out: '' })
})

test('whoever is named moderates during the call, and the desk goes back to whoever had it', () => {
  const { folder, db, ask } = aDesk()
  ask('moderator.signIn', { name: 'Anna' })
  call(['--db', db, 'import', anNdjsonFile(folder, rows(1))])
  const draft = { commentId: 1, revision: 1, version: 0, action: 'approve', reason: null, note: '', timeOnPostMs: 0 }
  expect(ask('comment.decide', draft, '--as', 'Bert').code).toBe(0)
  const decider = 'SELECT m.name FROM decisions d JOIN moderators m ON m.id = d.moderator_id'
  const onDuty = 'SELECT m.name FROM workstation w JOIN moderators m ON m.id = w.moderator_id'
  expect([look(db, decider), look(db, onDuty)]).toEqual(['Bert', 'Anna'])
  expect(ask('app.state', {}, '--as', '   ')).toMatchObject({ code: 1, reply: { problem: { key: 'badInput' } } })
})

test('paths mean the folder in which the command was typed, also when npm has moved elsewhere', () => {
  const { folder } = aDesk()
  anNdjsonFile(folder, rows(1), 'da.ndjson')
  const env = { npm_lifecycle_event: 'desk', INIT_CWD: folder }
  expect(call(['--db', 'hier.db', 'import', 'da.ndjson'], { env }).code).toBe(0)
  expect(existsSync(join(folder, 'hier.db'))).toBe(true)
})

/** Whether an import has committed a slice. */
function isUnderWay(db: string): boolean {
  if (look(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'imports'") === 0) return false
  return look(db, 'SELECT count(*) FROM imports WHERE read > 0') === 1
}

test('an interrupted import ends after its slice, says so, and leaves a sound database', async () => {
  const { folder, db } = aDesk()
  const file = anNdjsonFile(folder, rows(40_000))
  const child = start(['--db', db, '--json', 'import', file])
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const watch = setInterval(() => {
    if (!existsSync(db) || !isUnderWay(db)) return
    clearInterval(watch)
    child.kill('SIGINT')
  }, 20)
  const code = await ended
  expect(code).toBe(1)
  const summary = JSON.parse(out)
  expect(summary.state).toBe('cancelled')
  expect(summary.new).toBeLessThan(40_000)
  expect(call(['--db', db, 'verify']).code).toBe(0)
})
