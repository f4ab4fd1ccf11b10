/** A stretch of a text: UTF-16 offsets in the original, `end` exclusive. */
export type Span = Readonly<{ start: number; end: number }>
