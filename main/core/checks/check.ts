import type { CompiledChecks } from './compile.ts'
import { unknownFacts } from './facts.ts'
import { judge } from './judge.ts'
import { scan } from './scan.ts'
import type { Facts, Hit } from './types.ts'

/** All hits of all rules in a text, by place: scan and judge in one. */
export const check = (compiled: CompiledChecks, text: string, facts: Facts = unknownFacts): Hit[] =>
  judge(compiled, scan(compiled, text), facts)
