// Host names in the two forms of IDNA: as people see them and as the net knows them. The mapping (UTS #46) is the runtime's.

/** A host in both forms, in small letters, without a final dot and without `www.`. */
export type Host = Readonly<{ host: string; asciiHost: string; numeric: boolean }>

const plainHost = /^[a-z0-9_.-]+$/
const numericHost = /^[0-9.]+$/
const BASE = 36
const MIN_THRESHOLD = 1
const MAX_THRESHOLD = 26
const SKEW = 38
const DAMP = 700
const FIRST_BIAS = 72
const FIRST_CODE = 128

const adaptBias = (delta: number, count: number, isFirst: boolean): number => {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1
  rest += Math.floor(rest / count)
  let bias = 0
  while (rest > ((BASE - MIN_THRESHOLD) * MAX_THRESHOLD) >> 1) {
    rest = Math.floor(rest / (BASE - MIN_THRESHOLD))
    bias += BASE
  }
  return bias + Math.floor(((BASE - MIN_THRESHOLD + 1) * rest) / (rest + SKEW))
}

const digitValue = (code: number): number => (code >= 97 ? code - 97 : code - 48 + 26)

/** Decodes one Punycode label without its `xn--` (RFC 3492, 6.2). The runtime has checked the label before. */
const decodeLabel = (input: string): string => {
  const delimiter = input.lastIndexOf('-')
  const output = Array.from(delimiter > 0 ? input.slice(0, delimiter) : '', letter => letter.charCodeAt(0))
  let code = FIRST_CODE
  let bias = FIRST_BIAS
  let place = 0
  for (let at = delimiter > 0 ? delimiter + 1 : 0; at < input.length;) {
    const before = place
    let weight = 1
    for (let step = BASE; ; step += BASE) {
      const digit = digitValue(input.charCodeAt(at++))
      place += digit * weight
      const threshold = Math.min(Math.max(step - bias, MIN_THRESHOLD), MAX_THRESHOLD)
      if (digit < threshold || at >= input.length) break
      weight *= BASE - threshold
    }
    const count = output.length + 1
    bias = adaptBias(place - before, count, before === 0)
    code += Math.floor(place / count)
    place %= count
    if (code > 0x10ffff) return `xn--${input}`
    output.splice(place++, 0, code)
  }
  return String.fromCodePoint(...output)
}

const toUnicode = (asciiHost: string): string =>
  asciiHost.includes('xn--')
    ? asciiHost
        .split('.')
        .map(label => (label.startsWith('xn--') ? decodeLabel(label.slice(4)) : label))
        .join('.')
    : asciiHost

const withoutAddition = (host: string): string => {
  const rooted = host.endsWith('.') ? host.slice(0, -1) : host
  return rooted.startsWith('www.') && rooted.indexOf('.', 4) > 0 ? rooted.slice(4) : rooted
}

/** A host as written, in any letters, brought into its canonical forms; undefined if no program would take it. */
export const canonicalHost = (written: string): Host | undefined => {
  const small = written.toLowerCase()
  let ascii = small
  if (!plainHost.test(small) || small.includes('xn--') || numericHost.test(small.slice(small.lastIndexOf('.') + 1))) {
    const url = `http://${small}/`
    if (!URL.canParse(url)) return undefined
    ascii = new URL(url).hostname
  }
  const asciiHost = withoutAddition(ascii)
  return { host: toUnicode(asciiHost), asciiHost, numeric: numericHost.test(asciiHost) }
}

// Letters of other scripts that no reader tells from Latin ones (UTS #39, confusables).
const twins = /^[аеорсухіјѕһӏԁԛԝѵονα0-9-]+$/u
const latin = /\p{Script=Latin}/u
const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
const latinEnding = /\.[a-z]+$/

/** Whether a host's letters pretend to be others: scripts mixed in a label, or look-alikes only in front of a Latin ending. */
export const isHomograph = (host: string): boolean =>
  host.split('.').some(label => {
    if (!otherScript.test(label)) return false
    return latin.test(label) || (twins.test(label) && latinEnding.test(host))
  })
