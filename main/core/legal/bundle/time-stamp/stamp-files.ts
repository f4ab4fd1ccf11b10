import type { StampFacts } from '../../../../../shared/bundle.ts'
import { FILES } from '../bag-files.ts'
import { askForStamp, type StampSource } from './ask-stamp.ts'

type Stamp = Omit<StampFacts, 'isLater' | 'isTrusted'>

/** The files that a time stamp over the tag manifest adds to a bundle, by path. Throws what `askForStamp` throws. */
export async function stampFiles(
  tagManifest: Uint8Array,
  baggingDate: string,
  isLater: boolean,
  source: StampSource,
): Promise<ReadonlyArray<readonly [path: string, content: Buffer]>> {
  const { request, answer, stamp } = await askForStamp(tagManifest, source)
  return [
    [FILES.request, request],
    [FILES.answer, answer],
    [FILES.stampNote, Buffer.from(stampNote(stamp, baggingDate, isLater))],
  ]
}

/** What the bundle says of its time stamp, in the token's own figures, so that a check can compare every letter. */
export function stampNote({ at, by, serial, policy }: Stamp, baggingDate: string, isLater: boolean): string {
  const [when, time] = [at.slice(0, 10), at.slice(11, 19)]
  const who = by.replace(/\s+/g, ' ')
  return `ZEITSTEMPEL

${isLater ? 'Nachträglich gestempelt' : 'Beim Schreiben gestempelt'} am ${when} um ${time} UTC.
Mappe vom:     ${baggingDate} (Bagging-Date)
Stempelstelle: ${who}
Seriennummer:  ${serial}
Richtlinie:    ${policy}

Zeit und Stelle stehen im Stempel selbst (${FILES.answer}). Er beweist, dass die Mappe zu diesem Zeitpunkt so bestanden hat,
nicht aber, dass sie nicht älter ist.

${isLater ? 'Time stamp added later' : 'Time stamp added when the bundle was written'}: ${at}, by ${who}.
`
}
