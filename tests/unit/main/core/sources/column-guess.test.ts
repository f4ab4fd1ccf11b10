import { describe, expect, test } from 'vitest'
import { IMPORT_FIELDS, type ImportField } from '../../../../../shared/domain.ts'
import { fitMapping, guessMapping } from '../../../../../main/core/sources/column-guess.ts'

/** The chosen columns only. */
const chosen = (columns: readonly string[], ...samples: Record<string, string>[]) =>
  Object.fromEntries(Object.entries(guessMapping(columns, samples).mapping).filter(([, column]) => column !== null))

describe('guessing columns', () => {
  test('the forum of a large Austrian paper', () => {
    const columns = 'ID_Post,ID_Parent_Post,ID_Article,ID_User,CreatedAt,Status,Headline,Body,PositiveVotes,Category'
    expect(chosen(columns.split(','), { CreatedAt: '2015-06-01 08:58:32.363' })).toEqual({
      externalId: 'ID_Post',
      parentId: 'ID_Parent_Post',
      articleId: 'ID_Article',
      authorId: 'ID_User',
      submittedAt: 'CreatedAt',
      status: 'Status',
      headline: 'Headline',
      text: 'Body',
    })
  })

  test('the comments table of WordPress; of its two times the one in UTC', () => {
    const columns =
      'comment_ID,comment_post_ID,comment_author,comment_author_email,comment_date,comment_date_gmt,comment_content,comment_approved,comment_parent,user_id'
    expect(chosen(columns.split(','))).toEqual({
      externalId: 'comment_ID',
      articleId: 'comment_post_ID',
      authorName: 'comment_author',
      authorId: 'user_id',
      submittedAt: 'comment_date_gmt',
      text: 'comment_content',
      status: 'comment_approved',
      parentId: 'comment_parent',
    })
  })

  test('the REST interface of WordPress', () => {
    const columns = ['id', 'post', 'parent', 'author', 'author_name', 'date', 'date_gmt', 'content.rendered', 'status']
    const sample = {
      post: '12',
      parent: '0',
      author: '3',
      date: '2024-05-01T10:00:00',
      date_gmt: '2024-05-01T08:00:00',
    }
    expect(chosen(columns, sample)).toEqual({
      externalId: 'id',
      articleId: 'post',
      parentId: 'parent',
      authorId: 'author',
      authorName: 'author_name',
      submittedAt: 'date_gmt',
      text: 'content.rendered',
      status: 'status',
    })
  })

  test('Coral', () => {
    const columns = [
      'id',
      'storyID',
      'author.id',
      'author.username',
      'body',
      'createdAt',
      'status',
      'parentID',
      'story.url',
    ]
    expect(chosen(columns)).toEqual({
      externalId: 'id',
      articleId: 'storyID',
      authorId: 'author.id',
      authorName: 'author.username',
      text: 'body',
      submittedAt: 'createdAt',
      status: 'status',
      parentId: 'parentID',
      articleUrl: 'story.url',
    })
  })

  test('Disqus; its raw message before the one with markup', () => {
    const columns = ['id', 'message', 'raw_message', 'author.username', 'thread', 'createdAt', 'isApproved', 'parent']
    expect(chosen(columns, { thread: '99', parent: '' })).toEqual({
      externalId: 'id',
      text: 'raw_message',
      authorName: 'author.username',
      articleId: 'thread',
      submittedAt: 'createdAt',
      status: 'isApproved',
      parentId: 'parent',
    })
  })

  test('German column names', () => {
    const columns = [
      'Beitrag-ID',
      'Artikel',
      'Ressort',
      'Nutzername',
      'Kommentar',
      'Erstellt am',
      'Antwort auf',
      'Sprache',
    ]
    expect(chosen(columns, { Artikel: 'Budget: Streit um die Öffis' })).toEqual({
      externalId: 'Beitrag-ID',
      articleTitle: 'Artikel',
      articleSection: 'Ressort',
      authorName: 'Nutzername',
      text: 'Kommentar',
      submittedAt: 'Erstellt am',
      parentId: 'Antwort auf',
      language: 'Sprache',
    })
  })

  test('beside an id, the post is the article; alone it is the comment', () => {
    expect(chosen(['id', 'post_id'])).toEqual({ externalId: 'id', articleId: 'post_id' })
    expect(chosen(['post_id', 'article_id'])).toEqual({ externalId: 'post_id', articleId: 'article_id' })
  })

  test('a column named like a time that holds none is passed over', () => {
    expect(chosen(['id', 'created', 'date'], { created: 'Max', date: '01.06.2015' })).toEqual({
      externalId: 'id',
      submittedAt: 'date',
    })
  })

  test('without names the longest column is the text, and a written date the time', () => {
    const sample = {
      'Column 1': 'Das ist ein Leserbeitrag mit einigen Wörtern.',
      'Column 2': '2015-06-01 08:58',
      'Column 3': '17',
    }
    const guess = guessMapping(Object.keys(sample), [sample])
    expect(guess.mapping).toMatchObject({ text: 'Column 1', submittedAt: 'Column 2', externalId: null })
    expect(guess.confidence).toEqual({ text: 0.3, submittedAt: 0.3 })
  })

  test('a missing time stays open, because "none" is for a person to choose', () => {
    const { mapping } = guessMapping(['id', 'text'], [])
    expect('submittedAt' in mapping).toBe(false)
    expect(Object.keys(mapping).toSorted()).toEqual(IMPORT_FIELDS.filter(field => field !== 'submittedAt').toSorted())
  })

  test('confidence tells telling names from common ones', () => {
    expect(guessMapping(['comment_id', 'message'], []).confidence).toEqual({ externalId: 1, text: 0.6 })
  })
})

describe('remembered mappings', () => {
  test('hold where their columns still exist, and give way to the guess elsewhere', () => {
    const remembered = { externalId: 'nr', text: 'gone', headline: null, submittedAt: null }
    const guess: Partial<Record<ImportField, string | null>> = {
      externalId: 'id',
      text: 'body',
      headline: 'title',
      status: 's',
    }
    expect(fitMapping(remembered, ['id', 'nr', 'body', 'title', 's'], guess)).toEqual({
      externalId: 'nr',
      text: 'body',
      headline: null,
      submittedAt: null,
      status: 's',
    })
  })
})
