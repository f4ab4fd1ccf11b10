import { basename, dirname } from 'node:path'
import { type BundleEdition, bundleName } from '../../../shared/bundle.ts'
import type { CaseState, ExportedCase } from '../../../shared/case.ts'
import { AppError, type Problem, type Reply } from '../../../shared/errors.ts'
import { may } from '../../../shared/rights.ts'
import { withDeskOffset } from '../../../shared/rules/desk-clock.ts'
import type { CaseRecord } from '../db/cases.ts'
import { type Deps, needOnDuty, type RunOrder } from '../deps.ts'
import { needCase, stateOfCase } from '../legal/case-book.ts'
import { casePayload, lastChange } from '../legal/case-payload.ts'
import { noteCustody } from '../legal/custody.ts'
import { redactedPayload } from '../legal/redacted-payload.ts'

type Around = Readonly<{
  order: RunOrder
  asProblem: (error: unknown, what: string) => Problem
  /** Where the workstation's key lies (absolute path). */
  dataFolder: string
}>

/** The chain of what left the desk. Apart from the case's own, for an export must not change what the next one holds. */
export const exportChain = (caseId: string): string => `${caseId}/exports`

/**
 * Writes the bundle of a case, whole or redacted, to a file (absolute path), reads it again whole, and records that it left. Decisions go on meanwhile.
 * Never throws: what stands against it is a reply, and then nothing is left where the file would be.
 */
export function createCaseExport(deps: Deps, { order, asProblem, dataFolder }: Around) {
  const running = new Set<Promise<unknown>>()

  const payloadOf = (edition: BundleEdition, record: CaseRecord, state: CaseState) =>
    edition === 'authority' ? casePayload(deps, record, state) : redactedPayload(deps, record, state)

  const write = async (caseId: string, edition: BundleEdition, path: string): Promise<ExportedCase> => {
    const by = needOnDuty(deps)
    if (!may(by, 'case')) throw new AppError('RULE', 'legalOnly')
    const record = needCase(deps, caseId)
    const state = stateOfCase(deps, caseId)
    // signatures and time stamps are loaded when somebody needs them, not when the desk opens
    const [{ writeBundle }, { workstationSigner }] = await Promise.all([
      import('../legal/bundle/write-bundle.ts'),
      import('../legal/bundle/workstation-key.ts'),
    ])
    const written = await writeBundle(
      {
        name: bundleName(record, edition),
        edition,
        info: {
          sourceOrganization: 'Freigabe',
          contactName: '',
          baggingDate: withDeskOffset(Date.parse(lastChange(deps, record))).slice(0, 10),
          externalIdentifier: record.number,
          externalDescription: edition === 'authority' ? state.title : '',
          bagGroupIdentifier: '',
        },
        files: await payloadOf(edition, record, state),
        signer: workstationSigner(dataFolder),
      },
      path,
    )
    const { archiveSha256, archiveBytes, payloadFiles, fingerprint } = written
    const fileName = basename(path)
    order('case.exported', { caseId, edition, archiveSha256 }, () => {
      noteCustody(deps, by, {
        chain: exportChain(caseId),
        action: 'exported',
        object: bundleName(record, edition),
        objectSha256: archiveSha256,
        reason: edition,
        counterparty: '',
      })
      deps.emit({ name: 'case.changed', payload: { id: caseId } })
    })
    return { fileName, sha256: archiveSha256, bytes: archiveBytes, files: payloadFiles, fingerprint }
  }

  return {
    exportCase: async (caseId: string, edition: BundleEdition, path: string): Promise<Reply<ExportedCase>> => {
      const work = write(caseId, edition, path)
      running.add(work)
      try {
        return { ok: true, value: await work }
      } catch (error) {
        return { ok: false, problem: asProblem(error, 'case.export') }
      } finally {
        running.delete(work)
      }
    },
    idle: async () => void (await Promise.allSettled(running)),
  }
}

/** Where a database lies, its workstation's key lies. */
export const folderOf = (databasePath: string): string => dirname(databasePath)
