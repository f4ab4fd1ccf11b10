import type { BundleFault, BundleFaultKind, BundleProblemKey } from '../bundle.ts'
import type { ProblemValues } from '../errors.ts'

// The English sentences about evidence bundles, their signatures and time stamps.

export const bundleProblemsEn: Record<BundleProblemKey, (values: ProblemValues) => string> = {
  bundlePathUnsafe: v =>
    `The file name ${v['file']} cannot stand in a bundle: it is empty or too long, leads out of its folder, or has characters that not every machine can hold. Nothing was written.`,
  bundlePathsClash: v =>
    `On some machines “${v['file']}” and “${v['other']}” would be one file. Please rename one of them; nothing was written.`,
  bundleNameInvalid: v =>
    `“${v['name']}” will not do as the name or date of a bundle. Letters, digits, dot, hyphen and underscore are allowed; a date from 1980 on.`,
  bundleTooLarge: () =>
    'The bundle would exceed 4 GB or hold more than 65,534 files. Please split the case into several bundles; nothing was written.',
  bundleSourceGone: v =>
    `The file “${v['file']}” has vanished from the store. No bundle was written; please call IT, the last backup has the file.`,
  bundleSourceUnreadable: v =>
    `The file “${v['file']}” cannot be read (${v['cause']}). No bundle was written; please check permissions and disk.`,
  bundleSourceTampered: v =>
    `The file “${v['file']}” is no longer what was secured: its hash differs from the recorded one. No bundle was written; please change nothing and call IT.`,
  bundleDiskFull: v => `The disk is full; “${v['file']}” was not written. Please make room or choose another place.`,
  bundleNotWritten: v =>
    `“${v['file']}” cannot be written here (${v['cause']}). Please check the permissions or choose another place.`,
  bundleNotAsWritten: v =>
    `When read again, “${v['file']}” did not come back from the disk as it was written (${v['cause']}). It was discarded; please use another disk.`,
  bundleNotSound: v =>
    `The bundle “${v['file']}” is not in order (${v['cause']}) and is therefore not stamped. Please check it and export it again.`,
  bundleStamped: v => `The bundle “${v['file']}” has a time stamp already (${v['at']}). It was not changed.`,
  stampNoAnswer: v =>
    `The time stamp authority does not answer (${v['cause']}). Nothing was changed; the stamp can be added at any time.`,
  stampNotAnAnswer: () =>
    'What the time stamp authority sent is no time stamp. Please check its address in the settings; nothing was changed.',
  stampRefused: v =>
    `The time stamp authority refused (${v['cause']}). Nothing was changed; please check access and quota with it.`,
  stampNotForThis: v =>
    `The time stamp belongs to another request (${v['cause']}). It was discarded and nothing was changed; please try again.`,
  stampNotValid: v =>
    `The time stamp is not valid (${v['cause']}). It was discarded and nothing was changed; please ask the authority.`,
  stampRootUnknown: v =>
    `The time stamp of “${v['by']}” leads to no authority that this workstation trusts. It was discarded; please check the root certificate in the settings.`,
  keyUnreadable: v =>
    `The signing key ${v['file']} cannot be read (${v['cause']}). Please check the permissions of the file; it must belong to the user who starts Freigabe.`,
  keyNotAKey: v =>
    `The file ${v['file']} is not a valid signing key. Please restore it from the backup. Only if there is none, put the file aside: a new key with a new fingerprint is then made.`,
  keyNotWritten: v =>
    `The signing key ${v['file']} could not be made (${v['cause']}). Please check room and permissions in the data folder.`,
}

const faults: Record<BundleFaultKind, (detail: string) => string> = {
  unreadable: detail => `cannot be read (${detail})`,
  notAZip: () => 'is not a ZIP as Freigabe writes it, or is too damaged to read in it',
  packedAnew: () => 'was packed anew by another program; to check it, unpack it and follow the instructions inside',
  container: detail => `what the ZIP says of this file was changed (${detail})`,
  surplusBytes: detail => `holds something that does not belong to the bundle (${detail})`,
  truncated: detail => `is cut off, data is missing (${detail})`,
  tooLarge: () => 'is far larger than such a file can be',
  unsafePath: () => 'has a name that leads out of the folder',
  clash: other => `would be the same file as “${other}” on some machines`,
  doubled: () => 'is there twice',
  secondFolder: () => 'stands outside the one folder of the bundle',
  missing: () => 'is missing',
  added: () => 'was added and stands in no manifest of the bundle',
  renamed: other => `is now called “${other}”`,
  changed: detail => `was changed (${detail})`,
  malformed: () => 'is not built as the standard demands',
  oxum: detail => `names another size of the payload than there is (${detail})`,
  keyBroken: () => 'is not a valid Ed25519 key',
  keyOther: detail => `is not the expected key but ${detail}`,
  signatureBroken: () => 'is not a valid signature of this bundle',
  stampUnreadable: () => 'is not a readable time stamp',
  stampRejected: detail => `is a refusal of the authority (${detail})`,
  stampOfOtherData: () => 'is a time stamp over other data',
  stampOtherRequest: () => 'belongs to another request',
  stampForged: detail => `is not genuine: the authority’s signature does not hold (${detail})`,
  stampCertificate: detail => `comes from a certificate that was not valid for time stamps then (${detail})`,
  stampUntrusted: by => `comes from “${by}” and leads to none of the given root certificates`,
  stampWeak: detail => `uses a method that is not recognised as safe (${detail})`,
  more: count => `has ${count} more faults`,
}

/** What is wrong with which file, on one line. */
export const bundleFaultEn = ({ file, what, detail }: BundleFault): string => `${file}: ${faults[what](detail)}.`
