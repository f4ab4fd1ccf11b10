import type { ConditionFile } from './pack-schema-conditions.ts'
import type { RuleFile } from './pack-schema.ts'
import type { PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import type { Path, Report } from './pack-problem.ts'
import { MOST_ALIKE } from './pack-schema-parts.ts'
import type { TermReader } from './pack-terms.ts'
import { languages } from './text/language.ts'
import { compileRegex } from './text/regex.ts'
import { RegexError, type RegexFault } from './text/regex/error.ts'
import type { Condition } from './types.ts'

/** How alike texts must be if a rule does not say. */
const DEFAULT_ALIKE = 0.8

const regexKeys: Readonly<Record<RegexFault, PackSentenceKey>> = {
  syntax: 'regexSyntax',
  lookaround: 'regexLookaround',
  backreference: 'regexBackreference',
  tooLong: 'regexTooLong',
  matchesEmpty: 'regexMatchesEmpty',
  tooLarge: 'regexTooLarge',
}

type FileOf<Name extends string> = Extract<ConditionFile, Record<Name, unknown>>

/** Reads the conditions of one rule. Conditions that cannot mean anything are reported. */
export const createConditionReader = (rule: RuleFile, readTerms: TermReader, report: Report) => {
  const readList = (files: readonly ConditionFile[], path: Path) =>
    files.map((file, place) => read(file, [...path, place]))

  const readTermList = ({ terms }: FileOf<'terms'>, path: Path): Condition =>
    Array.isArray(terms)
      ? { kind: 'terms', terms: readTerms(rule, terms, path), atLeast: 1 }
      : { kind: 'terms', terms: readTerms(rule, terms.of, [...path, 'of']), atLeast: terms.atLeast }

  const readRegex = ({ regex }: FileOf<'regex'>, path: Path): Condition => {
    const file = typeof regex === 'string' ? { pattern: regex } : regex
    const ignoreCase = file.ignoreCase ?? true
    try {
      compileRegex(file.pattern, { ignoreCase })
    } catch (error) {
      if (!(error instanceof RegexError)) throw error
      report(path, regexKeys[error.key], error.at === null ? {} : { at: error.at + 1 })
    }
    return { kind: 'regex', pattern: file.pattern, ignoreCase, atLeast: file.atLeast ?? 1 }
  }

  const readLinks = ({ links }: FileOf<'links'>): Condition => ({
    kind: 'links',
    atLeast: links.atLeast ?? 1,
    domains: links.domains ?? [],
    except: links.except ?? [],
    shortener: links.shortener ?? false,
    disguised: links.disguised ?? false,
  })

  const readLength = ({ length }: FileOf<'length'>, path: Path): Condition => {
    const { unit = 'characters', atLeast, atMost } = length
    if (atLeast === undefined && atMost === undefined) report(path, 'nothingAsked', { known: 'atLeast, atMost' })
    if (atLeast !== undefined && atMost !== undefined && atMost < atLeast)
      report(path, 'atMostTooLow', { most: atMost, least: atLeast })
    return { kind: 'length', unit, atLeast: atLeast ?? 0, atMost: atMost ?? null }
  }

  const readRepetition = ({ repetition: { run, words } }: FileOf<'repetition'>, path: Path): Condition => {
    if (run === undefined && words === undefined) report(path, 'nothingAsked', { known: 'run, words' })
    return { kind: 'repetition', run: run ?? null, words: words ?? null }
  }

  const readLanguage = ({ language: { is, not } }: FileOf<'language'>, path: Path): Condition => {
    if (is === undefined && not === undefined) report(path, 'nothingAsked', { known: 'is, not' })
    const known: readonly string[] = languages
    for (const [field, codes] of Object.entries({ is, not })) {
      codes?.forEach((name, place) => {
        if (!known.includes(name)) report([...path, field, place], 'languageUnknown', { name, known: known.join(', ') })
      })
    }
    return { kind: 'language', is: is ?? [], not: not ?? [] }
  }

  const readContact = ({ contact }: FileOf<'contact'>): Condition => {
    const { kinds, atLeast, except } = Array.isArray(contact) ? { kinds: contact } : contact
    return {
      kind: 'contact',
      kinds,
      atLeast: atLeast ?? 1,
      except: { domains: except?.domains ?? [], numbers: except?.numbers ?? [] },
    }
  }

  const readWave = (file: FileOf<'sameText'>['sameText'] | FileOf<'similar'>['similar'], path: Path) => {
    const wave = { posts: file.posts, authors: file.authors ?? 1 }
    for (const [field, wanted] of Object.entries(wave))
      if (wanted > MOST_ALIKE) report([...path, field], 'waveTooLarge', { most: MOST_ALIKE })
    return wave
  }

  const readHour = ({ hour }: FileOf<'hour'>, path: Path): Condition => {
    if (hour.from === hour.to) report(path, 'noHours')
    return { kind: 'hour', ...hour }
  }

  const readCount = ({ count }: FileOf<'count'>, path: Path): Condition => {
    if (count.atLeast > count.of.length) report(path, 'countTooHigh', { least: count.atLeast, found: count.of.length })
    return { kind: 'count', atLeast: count.atLeast, of: readList(count.of, [...path, 'of']) }
  }

  const read = (file: ConditionFile, path: Path): Condition => {
    if ('all' in file) return { kind: 'all', of: readList(file.all, [...path, 'all']) }
    if ('any' in file) return { kind: 'any', of: readList(file.any, [...path, 'any']) }
    if ('not' in file) return { kind: 'not', of: read(file.not, [...path, 'not']) }
    if ('count' in file) return readCount(file, [...path, 'count'])
    if ('terms' in file) return readTermList(file, [...path, 'terms'])
    if ('regex' in file) return readRegex(file, [...path, 'regex'])
    if ('links' in file) return readLinks(file)
    if ('capitals' in file) return { kind: 'capitals', ...file.capitals }
    if ('length' in file) return readLength(file, [...path, 'length'])
    if ('repetition' in file) return readRepetition(file, [...path, 'repetition'])
    if ('emoji' in file) return { kind: 'emoji', atLeast: file.emoji.atLeast ?? 1, share: file.emoji.share ?? 0 }
    if ('language' in file) return readLanguage(file, [...path, 'language'])
    if ('contact' in file) return readContact(file)
    if ('accountAge' in file) return { kind: 'accountAge', ...file.accountAge }
    if ('deletedShare' in file) return { kind: 'deletedShare', ...file.deletedShare }
    if ('sanctioned' in file) return { kind: 'sanctioned' }
    if ('firstPost' in file) return { kind: 'firstPost' }
    if ('flood' in file) return { kind: 'flood', ...file.flood }
    if ('sameText' in file)
      return { kind: 'sameText', ...file.sameText, ...readWave(file.sameText, [...path, 'sameText']) }
    if ('similar' in file)
      return {
        kind: 'similar',
        ...file.similar,
        ...readWave(file.similar, [...path, 'similar']),
        alike: file.similar.alike ?? DEFAULT_ALIKE,
      }
    if ('notices' in file) return { kind: 'notices', ...file.notices }
    if ('section' in file) return { kind: 'section', anyOf: file.section }
    if ('article' in file) return { kind: 'article', anyOf: file.article }
    return readHour(file, [...path, 'hour'])
  }
  return read
}
