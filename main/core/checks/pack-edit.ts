import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { parsePack } from './pack.ts'
import { PackError } from './pack-problem.ts'
import type { Path } from './pack-problem.ts'
import { readDocument as readAny } from './pack-text.ts'
import { holds, isAlike, rangeAt, replaceNumbers, spell, spliceNode } from './pack-splice.ts'
import type { Pack, Rule } from './types.ts'

// Changes to the text of a pack as a person would make them: comments, order and spelling of all else stay.

/** Throws a PackError for a text that is no YAML, or holds something other than fields. */
const readDocument = (yaml: string): Document => {
  const document = readAny(yaml)
  if (!isMap(document.contents))
    throw new PackError([{ line: 1, rule: null, field: null, key: 'notAPack', values: {} }])
  return document
}

/** Throws a PackError where a step of the path would lead into something that holds no fields or entries. */
const mustLeadThere = (document: Document, ruleId: string, path: Path) => {
  for (let length = 1; length < path.length; length++) {
    const node = document.getIn(path.slice(0, length), true)
    if (node === undefined) return
    if (!isCollection(node))
      throw new PackError([{ line: null, rule: ruleId, field: path.slice(2).join('.'), key: 'badValue', values: {} }])
  }
}

const rulesOf = (document: Document): YAMLSeq | null => {
  const rules = document.get('rules', true)
  return isSeq(rules) ? rules : null
}

const isRule = (node: unknown, ruleId: string): boolean => isMap(node) && node.get('id') === ruleId

/** The rule's place in the file. Throws a PackError if there is no such rule. */
const placeOf = (document: Document, ruleId: string): number => {
  const place = rulesOf(document)?.items.findIndex(node => isRule(node, ruleId)) ?? -1
  if (place === -1) throw new PackError([{ line: null, rule: ruleId, field: null, key: 'ruleGone', values: {} }])
  return place
}

const plainOf = (document: Document, node: unknown): unknown =>
  typeof node === 'object' && node !== null && 'toJS' in node ? (node as Node).toJS(document) : node

const isBlockList = (value: readonly unknown[]): boolean => value.some(entry => typeof entry === 'object')

/** Entries of lists are written on one line, all else on several. */
const createNode = (document: Document, value: unknown, isEntry: boolean): Node =>
  document.createNode(value, { flow: isEntry && typeof value === 'object' })

/** The old node where it can be kept, with the new value in it. */
const merge = (document: Document, old: unknown, value: unknown, isEntry: boolean): Node => {
  if (isScalar(old) && (typeof value !== 'object' || value === null)) {
    old.value = value
    return old
  }
  if (isSeq(old) && Array.isArray(value)) {
    const left = [...old.items]
    old.items = value.map((entry: unknown) => {
      const same = left.findIndex(node => isAlike(plainOf(document, node), entry))
      return same === -1 ? createNode(document, entry, true) : left.splice(same, 1)[0]
    })
    if (isBlockList(value)) old.flow = false
    return old
  }
  if (isMap(old) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    mergeMap(document, old, value)
    return old
  }
  return createNode(document, value, isEntry)
}

const mergeMap = (document: Document, old: YAMLMap, value: object) => {
  const entries = new Map(Object.entries(value))
  const keyOf = (pair: YAMLMap['items'][number]) => String(plainOf(document, pair.key))
  old.items = old.items.filter(pair => entries.has(keyOf(pair)))
  for (const pair of old.items) {
    pair.value = merge(document, pair.value, entries.get(keyOf(pair)), false)
    entries.delete(keyOf(pair))
  }
  for (const [key, entry] of entries) old.set(key, createNode(document, entry, false))
}

/** A term written as a bare word becomes a group of fields when one of them is to be set. */
const openTerm = (document: Document, path: Path) => {
  for (let length = 1; length < path.length; length++) {
    const inner = path.slice(0, length)
    const node = document.getIn(inner, true)
    if (isScalar(node) && typeof path[length] === 'string') {
      document.setIn(inner, document.createNode({ text: node.value }, { flow: true }))
    }
  }
}

/**
 * Sets one field of a rule; null takes it out. The path leads from the rule downwards, with places in lists from 0; the place behind
 * the last one adds an entry. Entries and fields that do not change keep their comments. Throws a PackError for a text that is no YAML,
 * or has no such rule.
 */
export const setRuleField = (yaml: string, ruleId: string, path: Path, value: unknown): string => {
  const document = readDocument(yaml)
  const whole = ['rules', placeOf(document, ruleId), ...path]
  if (value !== null) openTerm(document, whole)
  mustLeadThere(document, ruleId, whole)
  if (value === null) document.deleteIn(whole)
  else {
    const isEntry = typeof whole.at(-1) === 'number'
    document.setIn(whole, merge(document, document.getIn(whole, true), value, isEntry))
  }
  return spliceNode(yaml, document, whole)
}

const indentLines = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')

/** A rule that is valid as it stands, for a person to change. */
const newRule = (ruleId: string, phrase: string | null) =>
  phrase === null ? plainRule(ruleId) : phraseRule(ruleId, phrase)

const plainRule = (ruleId: string) => {
  const word = ruleId.replaceAll('-', ' ')
  return {
    id: ruleId,
    version: 1,
    severity: 1,
    reason: 'N99',
    action: 'flag',
    explain: { de: 'Neue Regel.', en: 'New rule.' },
    mode: 'whole',
    folding: 'exact',
    terms: [word],
    examples: { hit: [word, `Hier steht ${word}.`], miss: ['Guten Tag.', 'Hier steht es nicht.'] },
  }
}

/** Against a wave: it only shows the posts, until a person has looked back at what it would have caught. */
const phraseRule = (ruleId: string, phrase: string) => ({
  id: ruleId,
  version: 1,
  severity: 3,
  reason: 'N33',
  action: 'flag',
  explain: {
    de: 'Wortgleicher Satz aus einer Welle ähnlicher Beiträge.',
    en: 'The same words as in a wave of similar posts.',
  },
  mode: 'whole',
  folding: 'strong',
  terms: [phrase],
  examples: { hit: [phrase, `Bitte weitersagen: ${phrase}!`], miss: ['Guten Tag.', 'Hier steht etwas ganz anderes.'] },
})

/** Adds a rule at the end of the file, for a phrase if one is given. Throws a PackError for a text that is no YAML. */
export const addRule = (yaml: string, ruleId: string, phrase: string | null = null): string => {
  const document = readDocument(yaml)
  const rules = rulesOf(document)
  const rule = document.createNode(newRule(ruleId, phrase))
  if (rules === null || rules.items.length === 0) document.set('rules', document.createNode([rule]))
  else rules.add(rule)
  const appended = `${yaml.trimEnd()}\n\n${indentLines(stringify([newRule(ruleId, phrase)]))}`
  return holds(appended, document) ? appended : spell(yaml, document)
}

/** Takes a rule out, with the comments before it. Throws a PackError for a text that is no YAML, or has no such rule. */
export const removeRule = (yaml: string, ruleId: string): string => {
  const document = readDocument(yaml)
  const place = placeOf(document, ruleId)
  const start = place === 0 ? null : rangeAt(document, ['rules', place - 1])?.[2]
  const end = rangeAt(document, ['rules', place])?.[2]
  document.deleteIn(['rules', place])
  if (start == null || end === undefined) return spell(yaml, document)
  const cut = `${yaml.slice(0, start)}${yaml.slice(end)}`
  return holds(cut, document) ? cut : spell(yaml, document)
}

/** What a rule does and says, without its number and its examples. */
const meaningOf = ({ version: _version, examples: _examples, ...meaning }: Rule): string => JSON.stringify(meaning)

/** The highest versions ever given, so that none is given twice. */
export type HighestVersions = Readonly<{ pack: number; rules: ReadonlyMap<string, number> }>

/**
 * Numbers a pack for publication: one above the version in force, and so each rule that differs in meaning from the one in force.
 * Rules that do not differ get the number in force; new ones keep theirs unless it was given before. `changedRules` names the rules that
 * differ and those that are new. Throws a PackError for a pack that cannot be used.
 */
export const raiseVersions = (
  yaml: string,
  inForce: Pack | null,
  highest: HighestVersions = { pack: 0, rules: new Map() },
): { yaml: string; version: number; changedRules: string[] } => {
  const pack = parsePack(yaml)
  const before = new Map(inForce?.rules.map(rule => [rule.id, rule]))
  const changedRules: string[] = []
  const numbers: Array<readonly [Path, number]> = pack.rules.map((rule, place) => {
    const old = before.get(rule.id)
    const next = Math.max(old?.version ?? 0, highest.rules.get(rule.id) ?? 0) + 1
    const isSame = old !== undefined && meaningOf(old) === meaningOf(rule)
    if (!isSame) changedRules.push(rule.id)
    const version = isSame ? old.version : old === undefined ? Math.max(rule.version, next) : next
    return [['rules', place, 'version'], version]
  })
  const next = Math.max(inForce?.version ?? 0, highest.pack) + 1
  const version = inForce === null ? Math.max(pack.version, next) : next
  return { yaml: replaceNumbers(yaml, [[['version'], version], ...numbers]), version, changedRules }
}
