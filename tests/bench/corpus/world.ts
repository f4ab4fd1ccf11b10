import { nameEnds, nameStarts, sections, topics } from './phrases.ts'
import { chanceFor } from './random.ts'
import { commentText, headline } from './text.ts'

// Who wrote what under which article and in answer to whom. Row n depends on the seed and n alone.

const SEED = 20_260_101
const PURPOSE = { row: 1, author: 2, name: 3, article: 4, headline: 5, topic: 6, parent: 7 } as const
const FIRST_COMMENT_AT_MS = Date.UTC(2026, 0, 1, 5)
const STEP_MS = 20_000
const COMMENTS_PER_AUTHOR = 5
const COMMENTS_PER_ARTICLE = 40
const OPEN_ARTICLES = 30
const REPLY_SHARE = 0.3
const REPLY_REACH = 400
/** Every so many comments one starts a long thread. */
const POPULAR_EVERY = 500
const PENDING_SHARE = 0.6
const DELETED_SHARE = 0.1

export type CorpusRow = Readonly<{
  id: string
  userId: string
  userName: string
  articleId: string
  articleTitle: string
  section: string
  articleUrl: string
  parentId: string
  createdAt: string
  status: 'pending' | 'approved' | 'deleted'
  text: string
}>

/** Where the words come from: the grammar with terms of the rule pack, or a list of real texts. */
export type TextSource = Readonly<{ terms: readonly string[] }> | Readonly<{ texts: readonly string[] }>

/** Row `index` of the corpus, from 0. */
export function corpusRow(index: number, source: TextSource): CorpusRow {
  const chance = chanceFor(SEED, PURPOSE.row, index)
  const parent = parentOf(index)
  const articleId = articleOf(index)
  const status = chance.next()
  return {
    id: `c${index}`,
    ...authorOf(index),
    articleId: `a${articleId}`,
    ...article(articleId),
    parentId: parent === null ? '' : `c${parent}`,
    createdAt: new Date(FIRST_COMMENT_AT_MS + index * STEP_MS + chance.below(STEP_MS)).toISOString(),
    status: status < PENDING_SHARE ? 'pending' : status < 1 - DELETED_SHARE ? 'approved' : 'deleted',
    text:
      'texts' in source
        ? realText(index, source.texts)
        : commentText(chance, topicOf(articleId), parent !== null, source.terms),
  }
}

/** Every fifth comment is somebody's first; the others are by people known already, a few of them very busy. */
function authorOf(index: number): Pick<CorpusRow, 'userId' | 'userName'> {
  const known = Math.floor(index / COMMENTS_PER_AUTHOR) + 1
  const chance = chanceFor(SEED, PURPOSE.author, index)
  const isFirst = index % COMMENTS_PER_AUTHOR === 0
  const author = isFirst ? known - 1 : Math.floor(chance.next() ** 1.5 * known)
  const name = chanceFor(SEED, PURPOSE.name, author)
  return { userId: `u${author}`, userName: `${name.pick(nameStarts)}${name.pick(nameEnds)}${name.below(100)}` }
}

const opensArticle = (index: number) => index % COMMENTS_PER_ARTICLE === 0

function articleOf(index: number): number {
  const newest = Math.floor(index / COMMENTS_PER_ARTICLE)
  if (opensArticle(index)) return newest
  const parent = parentOf(index)
  if (parent !== null) return articleOf(parent)
  const open = Math.min(newest + 1, OPEN_ARTICLES)
  return newest - Math.floor(chanceFor(SEED, PURPOSE.article, index).next() ** 2 * open)
}

function article(id: number): Pick<CorpusRow, 'articleTitle' | 'section' | 'articleUrl'> {
  const chance = chanceFor(SEED, PURPOSE.headline, id)
  return {
    articleTitle: headline(chance, topicOf(id)),
    section: chance.pick(sections),
    articleUrl: `https://zeitung.example/artikel/${id}`,
  }
}

const topicOf = (articleId: number) => chanceFor(SEED, PURPOSE.topic, articleId).pick(topics)

function parentOf(index: number): number | null {
  const chance = chanceFor(SEED, PURPOSE.parent, index)
  if (index === 0 || opensArticle(index) || !chance.happens(REPLY_SHARE)) return null
  const popular = index - (index % POPULAR_EVERY)
  if (popular < index && chance.happens(0.2)) return popular
  return index - 1 - Math.floor(chance.next() ** 2 * Math.min(index, REPLY_REACH))
}

function realText(index: number, texts: readonly string[]): string {
  return texts[index % texts.length] ?? ''
}
