import { probeFile } from '../../../../../main/core/sources/detect.ts'
import { readRecords } from '../../../../../main/core/sources/read-records.ts'

// Run by read-records.test.ts with little memory: prints line and cells, or line and problem, of every record as JSON.

const path = process.argv[2] ?? ''
const probe = await probeFile(path)
if (!probe.ok) throw new Error(probe.problem.code)
const told: unknown[] = []
for await (const { records } of readRecords(path, probe.shape)) {
  told.push(...records.map(record => [record.line, record.problem?.code ?? record.fields]))
}
process.stdout.write(JSON.stringify(told))
