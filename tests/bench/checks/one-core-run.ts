import { answerParent } from '../child.ts'
import { median } from '../spread.ts'
import { type Check, isHit, type List, loadMethod, type MethodName } from './methods.ts'
import { PASS_COUNT, PASS_MS, type Rate, rateOf, spaced } from './rates.ts'

// A process of its own: one method builds one list, and reads texts on one thread.

export type OneCoreOrder = Readonly<{ method: MethodName; list: List; texts: readonly string[] }>

export type OneCoreFigures = Readonly<{
  rate: Rate
  /** The same by the second of processor time, the program's own threads for memory and compiling included. */
  rateOfProcessor: Rate
  /** Texts in one round; a method that is slow gets fewer, taken evenly from the corpus. */
  sample: number
  /** Share of the sample with a hit, 0 to 1. */
  hitShare: number
  /** The first build in the process, and the middle one of several. */
  firstBuildMs: number
  buildMs: number
}>

const MIN_SAMPLE = 200
const CALIBRATION_MS = 150
const FIRST_SAMPLE = 16

answerParent(async ({ method, list, texts }: OneCoreOrder): Promise<OneCoreFigures> => {
  const build = await loadMethod(method, list)
  const took: number[] = []
  let check = build()
  for (let turn = 0; turn < PASS_COUNT; turn += 1) {
    const startedMs = performance.now()
    check = build()
    // some packages put off half of the work until they are first asked
    check('')
    took.push(performance.now() - startedMs)
  }
  const wanted = (calibrate(check, texts) * PASS_MS) / 1000
  const sample = spaced(texts, Math.max(MIN_SAMPLE, Math.ceil(wanted)))
  const rounds = Math.max(1, Math.round(wanted / sample.length))
  pass(check, sample, rounds)
  const passes = Array.from({ length: PASS_COUNT }, () => pass(check, sample, rounds))
  return {
    rate: rateOf(passes.map(({ perSecond }) => perSecond)),
    rateOfProcessor: rateOf(passes.map(({ perProcessorSecond }) => perProcessorSecond)),
    sample: sample.length,
    hitShare: sample.filter(text => isHit(check(text))).length / sample.length,
    firstBuildMs: took[0] ?? 0,
    buildMs: median(took),
  }
})

/** Texts per second, roughly; warms the method up as well. */
function calibrate(check: Check, texts: readonly string[]): number {
  for (let size = FIRST_SAMPLE; ; size *= 4) {
    const sample = spaced(texts, size)
    const startedMs = performance.now()
    for (const text of sample) check(text)
    const tookMs = performance.now() - startedMs
    if (tookMs >= CALIBRATION_MS || sample.length === texts.length) return (sample.length / tookMs) * 1000
  }
}

type Pass = Readonly<{ perSecond: number; perProcessorSecond: number }>

function pass(check: Check, sample: readonly string[], rounds: number): Pass {
  const startedMs = performance.now()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) for (const text of sample) check(text)
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - startedMs) / 1000
  const texts = sample.length * rounds
  return { perSecond: texts / seconds, perProcessorSecond: (texts * 1e6) / (user + system) }
}
