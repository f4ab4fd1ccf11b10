import type { BundleEdition, StampFacts } from '../../shared/bundle.ts'
import type { Language } from '../../shared/domain.ts'
import { bundleFaultDe } from '../../shared/strings/bundle-de.ts'
import { bundleFaultEn } from '../../shared/strings/bundle-en.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'

// What the command line says of an evidence bundle.

const german = {
  fault: bundleFaultDe,
  sound: (file: string) => `${file}: in Ordnung.`,
  unsound: (file: string, faults: number) =>
    `${file}: NICHT in Ordnung, ${faults === 1 ? 'ein Fehler' : `${faults} Fehler`}:`,
  rootsBroken: (file: string) => `In der Datei ${file} steht kein lesbares Zertifikat (PEM).`,
  labels: {
    identifier: 'Akte',
    edition: 'Ausgabe',
    organisation: 'Stelle',
    date: 'Datum',
    payload: 'Inhalt',
    archive: 'SHA-256 des ZIP',
    key: 'Schlüssel',
    stamp: 'Zeitstempel',
  },
  editions: { authority: 'Vollfassung für die Behörde', redacted: 'bereinigte Fassung' } satisfies Record<
    BundleEdition,
    string
  >,
  payload: (files: number, bytes: number) => `${de.number(files)} Dateien, ${de.number(bytes)} Byte`,
  key: (fingerprint: string, isCompared: boolean) =>
    `${fingerprint} (${isCompared ? 'wie erwartet' : 'nicht verglichen: --key'})`,
  noStamp: 'keiner',
  stamp: ({ at, by, isLater, isTrusted }: StampFacts) =>
    `${isLater ? 'nachträglich ' : ''}am ${at} durch ${by} (${isTrusted === null ? 'Stammzertifikat nicht geprüft: --roots' : 'Stammzertifikat geprüft'})`,
}

export type BundleWords = typeof german

const english: BundleWords = {
  fault: bundleFaultEn,
  sound: file => `${file}: in order.`,
  unsound: (file, faults) => `${file}: NOT in order, ${faults === 1 ? 'one fault' : `${faults} faults`}:`,
  rootsBroken: file => `The file ${file} holds no readable certificate (PEM).`,
  labels: {
    identifier: 'case',
    edition: 'edition',
    organisation: 'organisation',
    date: 'date',
    payload: 'payload',
    archive: 'SHA-256 of the ZIP',
    key: 'key',
    stamp: 'time stamp',
  },
  editions: { authority: 'full, for the authority', redacted: 'redacted' },
  payload: (files, bytes) => `${en.number(files)} files, ${en.number(bytes)} bytes`,
  key: (fingerprint, isCompared) => `${fingerprint} (${isCompared ? 'as expected' : 'not compared: --key'})`,
  noStamp: 'none',
  stamp: ({ at, by, isLater, isTrusted }) =>
    `${isLater ? 'added later, ' : ''}${at} by ${by} (${isTrusted === null ? 'root certificate not checked: --roots' : 'root certificate checked'})`,
}

export const bundleWords: Readonly<Record<Language, BundleWords>> = { de: german, en: english }
