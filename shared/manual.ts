/** The pages of the manual in their order; each is docs/manual/<language>/<page>.md. */
export const MANUAL_PAGES = [
  'start',
  'import',
  'deciding',
  'undo',
  'search',
  'hits',
  'thread',
  'authors',
  'similar',
  'many',
  'sweep',
  'later',
  'escalating',
  'notices',
  'cases',
  'statements',
  'opinions',
  'rules',
  'rules-try',
  'rules-publish',
  'statistics',
  'keys',
  'settings',
  'trouble',
] as const
export type ManualPageId = (typeof MANUAL_PAGES)[number]

/** A piece of a line. A key names its command, so that the key in force can be shown. */
export type ManualSpan =
  | Readonly<{ kind: 'text' | 'strong' | 'code'; text: string }>
  | Readonly<{ kind: 'key'; command: string }>
  | Readonly<{ kind: 'link'; text: string; page: ManualPageId }>

export type ManualLine = readonly ManualSpan[]

export type ManualBlock =
  | Readonly<{ kind: 'heading'; line: ManualLine }>
  | Readonly<{ kind: 'paragraph'; line: ManualLine }>
  | Readonly<{ kind: 'steps' | 'points'; items: readonly ManualLine[] }>
  | Readonly<{ kind: 'table'; head: readonly ManualLine[]; rows: ReadonlyArray<readonly ManualLine[]> }>
  /** Width and height in px of the file; `source` is its address once built, its path before. */
  | Readonly<{ kind: 'picture'; source: string; alt: string; width: number; height: number }>

export type ManualPage = Readonly<{ id: ManualPageId; title: string; blocks: readonly ManualBlock[] }>
