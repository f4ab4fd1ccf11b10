import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { bagInfoText, DECLARATION, FILES, manifestText } from './bag-files.ts'
import { byBytes, refusePaths } from './bag-paths.ts'
import type { BundleDescription, PayloadFile, WrittenBundle } from './bundle-types.ts'
import { instructionText } from './instructions.ts'
import { readSource } from './read-source.ts'
import { stampFiles } from './time-stamp/stamp-files.ts'
import { verifyBundle } from './verify-bundle.ts'
import { type OpenFile, writeWhole } from './whole-file.ts'
import { createZipWriter } from './zip-writer.ts'

/**
 * Writes a bundle to `target` (absolute path, replaced if it exists), in flat memory, and reads it again whole before it gets its
 * name. Throws an AppError that names the file and the cause; then nothing is left.
 */
export async function writeBundle(
  description: BundleDescription,
  target: string,
  openFile?: OpenFile,
): Promise<WrittenBundle> {
  refuseName(description)
  const files = await inOrder(description.files)
  const { fingerprint } = description.signer
  const check = async (partial: string): Promise<WrittenBundle> => {
    const { ok, faults, facts, archiveBytes } = await verifyBundle(partial, { key: fingerprint })
    const [fault] = faults
    if (!ok || facts === null)
      throw new AppError('FILE', 'bundleNotAsWritten', { file: basename(target), cause: fault?.file ?? '' })
    const { archiveSha256, payloadFiles, payloadBytes } = facts
    return { path: target, archiveSha256, archiveBytes, payloadFiles, payloadBytes, fingerprint }
  }
  return writeWhole(target, file => writeFiles(file, description, files), check, openFile)
}

async function writeFiles(file: FileHandle, description: BundleDescription, files: readonly PayloadFile[]) {
  const { name, edition, info, signer, stamp } = description
  const zip = createZipWriter(file, info.baggingDate)
  const hashes = new Map<string, string>()
  let bytes = 0
  for (const each of files) {
    const { size, sha256 } = await zip.add(`${name}/data/${each.path}`, readSource(each))
    if (each.sha256 !== undefined && each.sha256 !== sha256)
      throw new AppError('FILE', 'bundleSourceTampered', { file: each.path })
    hashes.set(`data/${each.path}`, sha256)
    bytes += size
  }
  const listed = new Map([
    [FILES.declaration, Buffer.from(DECLARATION)],
    [FILES.info, Buffer.from(bagInfoText(info, edition, { bytes, files: files.length }))],
    [FILES.manifest, Buffer.from(manifestText(hashes))],
    [FILES.key, Buffer.from(signer.publicKeyPem)],
    [FILES.instructions, Buffer.from(instructionText({ name, fingerprint: signer.fingerprint }))],
  ])
  const tagManifest = Buffer.from(manifestText(new Map([...listed].map(([path, text]) => [path, sha256Of(text)]))))
  const tags = new Map<string, Uint8Array>([
    ...listed,
    [FILES.tagManifest, tagManifest],
    [FILES.signature, signer.sign(tagManifest)],
    ...(stamp === undefined ? [] : await stampFiles(tagManifest, info.baggingDate, false, stamp)),
  ])
  for (const path of [...tags.keys()].toSorted(byBytes)) await zip.add(`${name}/${path}`, [tags.get(path)!])
  await zip.finish()
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Fetched before anything is written, since no path may be refused half way. */
async function inOrder(files: BundleDescription['files']): Promise<PayloadFile[]> {
  const fetched: PayloadFile[] = []
  for await (const file of files) fetched.push(file)
  refusePaths(fetched.map(({ path }) => path))
  return fetched.toSorted((a, b) => byBytes(a.path, b.path))
}

function refuseName({ name, info }: BundleDescription): void {
  const isName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/.test(name)
  const day = new Date(`${info.baggingDate}T00:00:00Z`)
  const isDate = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === info.baggingDate
  if (!isName || !isDate || day.getUTCFullYear() < 1980 || day.getUTCFullYear() > 2107)
    throw new AppError('FILE', 'bundleNameInvalid', { name: isName ? info.baggingDate : name })
}
