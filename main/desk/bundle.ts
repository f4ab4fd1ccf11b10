import type { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { BundleFacts } from '../../shared/bundle.ts'
import { readRoots } from '../core/legal/bundle/time-stamp/chain.ts'
import { verifyBundle } from '../core/legal/bundle/verify-bundle.ts'
import type { BundleCommand } from './arguments.ts'
import { type BundleWords, bundleWords } from './bundle-words.ts'
import type { Ending } from './commands.ts'
import type { Surroundings } from './surroundings.ts'

/** Checks bundles one after the other and prints what each is, or what is wrong with which file. True when all are sound. */
export async function verifyBundles(around: Surroundings, command: BundleCommand): Promise<Ending> {
  const { output, errors, language } = around
  const words = bundleWords[language]
  const roots = command.roots === null ? [] : rootsIn(command.roots)
  if (roots === null) return { misuse: words.rootsBroken(command.roots ?? '') }
  let areSound = true
  for (const path of command.files) {
    const { ok, faults, facts, archiveBytes } = await verifyBundle(path, {
      roots,
      ...(command.key === null ? {} : { key: command.key }),
    })
    const file = basename(path)
    areSound &&= ok
    if (command.asJson) await output.write(`${JSON.stringify({ file, ok, faults, facts, archiveBytes })}\n`)
    else if (ok && facts !== null) await output.write(`${words.sound(file)}\n${tableOf(words, facts, command.key)}`)
    if (!ok) {
      const lines = [words.unsound(file, faults.length), ...faults.map(fault => `  ${words.fault(fault)}`)]
      await errors.write(`${printable(lines.join('\n'))}\n`)
    }
  }
  return areSound
}

function tableOf(words: BundleWords, facts: BundleFacts, key: string | null): string {
  const { labels } = words
  const { identifier, edition, organisation, baggingDate, signedBy, stamp } = facts
  const rows: ReadonlyArray<readonly [label: string, value: string | null]> = [
    [labels.identifier, identifier],
    [labels.edition, edition === null ? null : words.editions[edition]],
    [labels.organisation, organisation],
    [labels.date, baggingDate],
    [labels.payload, words.payload(facts.payloadFiles, facts.payloadBytes)],
    [labels.archive, facts.archiveSha256],
    [labels.key, signedBy === null ? null : words.key(signedBy, key !== null)],
    [labels.stamp, stamp === null ? words.noStamp : words.stamp(stamp)],
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return rows.map(([label, value]) => `  ${label.padEnd(width)}${printable(value ?? '–')}\n`).join('')
}

function rootsIn(file: string): X509Certificate[] | null {
  try {
    return readRoots(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Names in a hostile archive may hold orders for the terminal; line ends between our own lines stay. */
const printable = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '\ufffd')
