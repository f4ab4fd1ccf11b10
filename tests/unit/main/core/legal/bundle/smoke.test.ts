import { expect, test } from 'vitest'
import { aBundle, runShell } from '../../../../../fixtures/bundle.ts'
import { aFolder } from '../../../../../fixtures/folder.ts'
import { anAuthority } from '../../../../../fixtures/time-stamp-authority.ts'
import { verifyBundle } from '../../../../../../main/core/legal/bundle/verify-bundle.ts'
import { addTimeStamp } from '../../../../../../main/core/legal/bundle/add-time-stamp.ts'
import { randomBytes } from 'node:crypto'

test('smoke', async () => {
  const folder = aFolder()
  const path = await aBundle(folder)
  console.log(await verifyBundle(path))
  console.log(runShell('unzip -v *.zip; unzip -q *.zip; cat FRG*/bag-info.txt FRG*/manifest-sha256.txt FRG*/tagmanifest*.txt; cat FRG*/PRUEF*', folder).said)
  const tsa = anAuthority(folder, 'A')
  console.log(await addTimeStamp(path, { ask: tsa.reply, newNonce: () => randomBytes(16), roots: tsa.roots }))
  console.log(await verifyBundle(path))
  console.log(runShell(`rm -r FRG*1; unzip -q *.zip; cd FRG*1; cat *.tsr.txt; openssl ts -verify -in tagmanifest-sha256.txt.tsr -queryfile tagmanifest-sha256.txt.tsq -CAfile ${tsa.rootFile}; openssl ts -query -in tagmanifest-sha256.txt.tsq -text`, folder).said)
  expect(1).toBe(1)
})
