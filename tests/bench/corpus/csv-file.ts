import { closeSync, openSync, writeSync } from 'node:fs'
import { corpusRow, type TextSource } from './world.ts'

const CHUNK_CHARACTERS = 1_000_000

const COLUMNS = [
  'comment_id',
  'user_id',
  'user_name',
  'article_id',
  'article_title',
  'article_section',
  'article_url',
  'parent_id',
  'created_at',
  'status',
  'text',
] as const

/** Writes the first `size` rows of the corpus as CSV, never more than a megabyte of it in memory. */
export function writeCorpusFile(path: string, size: number, source: TextSource): void {
  const file = openSync(path, 'w', 0o600)
  try {
    let chunk = `${COLUMNS.join(',')}\n`
    for (let index = 0; index < size; index += 1) {
      chunk += corpusLine(index, source)
      if (chunk.length < CHUNK_CHARACTERS) continue
      writeSync(file, chunk)
      chunk = ''
    }
    writeSync(file, chunk)
  } finally {
    closeSync(file)
  }
}

/** One line of the file, line end included. */
export function corpusLine(index: number, source: TextSource): string {
  const row = corpusRow(index, source)
  const { id, userId, userName, articleId, articleTitle, section, articleUrl, parentId, createdAt, status, text } = row
  const facts = [
    id,
    userId,
    userName,
    articleId,
    quoted(articleTitle),
    section,
    articleUrl,
    parentId,
    createdAt,
    status,
  ]
  return `${facts.join(',')},${quoted(text)}\n`
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
