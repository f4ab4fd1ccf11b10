import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aDesk } from '../../../fixtures/desk.ts'
import { aRow } from '../../../fixtures/rows.ts'
import { aFolder } from '../../../fixtures/folder.ts'

describe('a desk that is opened while another program writes', () => {
  it('opens and reads, because nothing is due', async () => {
    const path = join(aFolder(), 'desk.db')
    await aDesk({ path }).close()
    const writer = new Database(path)
    writer.exec('BEGIN IMMEDIATE')
    const desk = aDesk({ path, signedIn: false })
    expect(desk.ask('app.state', {}).workstation.name).toBe('Arbeitsplatz 1')
    writer.exec('ROLLBACK')
    writer.close()
  })

  it('leaves an import alone that another program may still be running', async () => {
    const path = join(aFolder(), 'desk.db')
    const first = aDesk({ path })
    await first.take([aRow()])
    await first.close()
    const other = new Database(path)
    other.exec("UPDATE imports SET state = 'running', finished_at = NULL")
    other.close()
    expect(aDesk({ path, runsAlone: false }).ask('import.list', {})[0]?.state).toBe('running')
    expect(aDesk({ path }).ask('import.list', {})[0]?.state).toBe('interrupted')
  })

  it('verifies the record as it stood at one moment', () => {
    const path = join(aFolder(), 'desk.db')
    const desk = aDesk({ path })
    desk.ask('workstation.rename', { name: 'Chronik' })
    const other = new Database(path)
    // The integrity check is the first thing verify reads; the other program cuts the log right behind it.
    const pragma = desk.db.pragma.bind(desk.db)
    desk.db.pragma = (source, options) => {
      const answer: unknown = pragma(source, options)
      if (source.startsWith('integrity_check'))
        other.exec('DROP TRIGGER IF EXISTS audit_no_delete; DELETE FROM audit WHERE seq = 1')
      return answer
    }
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true })
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: false, broken: { what: 'gap' } })
    other.close()
  })
})
