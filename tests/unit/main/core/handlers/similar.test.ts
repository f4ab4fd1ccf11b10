import { describe, expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aRow, type Row } from '../../../../fixtures/rows.ts'

const TEXT = 'Die Kommission hat uns alle verkauft und niemand redet darüber, bitte weitersagen!'
const wave: Row[] = [
  aRow({ externalId: '1', text: TEXT }),
  aRow({ externalId: '2', text: TEXT.toUpperCase(), authorId: 'u2', authorName: 'Zweiter' }),
  aRow({ externalId: '3', text: TEXT.replace('niemand', 'keiner'), authorId: 'u3', authorName: 'Dritte' }),
  aRow({ externalId: '4', text: 'Der Radweg am Kai war wirklich längst fällig, danke dafür.' }),
  aRow({ externalId: '5', text: 'Danke!' }),
]

const aWave = async () => {
  const desk = aDesk()
  await desk.take(wave)
  return { desk, id: (externalId: string) => desk.idOf(externalId) }
}

describe('the group of a post', () => {
  it('has the post itself first, then the same text, then the others, with what differs', async () => {
    const { desk, id } = await aWave()
    desk.decide(id('3'), 'delete')
    const { posts, isMore, isTooShort } = desk.ask('similar.group', { commentId: id('1') })
    expect([isMore, isTooShort]).toEqual([false, false])
    expect(posts.map(post => [post.commentId, post.isSameText, post.status, post.authorName])).toEqual([
      [id('1'), true, 'pending', 'Donaublick'],
      [id('2'), true, 'pending', 'Zweiter'],
      [id('3'), false, 'deleted', 'Dritte'],
    ])
    expect(posts[0]).toMatchObject({ similarity: 1, parts: [{ kind: 'same', text: TEXT }], revision: 1, version: 0 })
    expect(posts[2]!.similarity).toBeGreaterThan(0.5)
    expect(posts[2]!.parts.filter(part => part.kind !== 'same')).toEqual([
      { kind: 'removed', text: 'niemand' },
      { kind: 'added', text: 'keiner' },
    ])
  })

  it('is the post alone where no other is like it, or it is too short to tell', async () => {
    const { desk, id } = await aWave()
    expect(desk.ask('similar.group', { commentId: id('4') })).toMatchObject({
      posts: [{ commentId: id('4') }],
      isTooShort: false,
    })
    expect(desk.ask('similar.group', { commentId: id('5') })).toMatchObject({
      posts: [{ commentId: id('5') }],
      isTooShort: true,
    })
  })

  it('shows the beginning of a very long text, and says so', async () => {
    const desk = aDesk()
    await desk.take([aRow({ text: `${TEXT} ${'Und weiter geht es mit dem Radweg. '.repeat(100)}` })])
    const [post] = desk.ask('similar.group', { commentId: 1 }).posts
    expect(post).toMatchObject({ isCut: true, parts: [{ text: expect.stringMatching(/^.{1200}$/s) }] })
  })

  it('of two hundred alike posts shows two hundred, and says that there are more', async () => {
    const desk = aDesk()
    await desk.take(Array.from({ length: 230 }, (_, at) => aRow({ externalId: String(at), text: `${TEXT} ${at}` })))
    const { posts, isMore } = desk.ask('similar.group', { commentId: desk.idOf('7') })
    expect([posts.length, isMore]).toEqual([200, true])
    expect(new Set(posts.map(post => post.commentId)).size).toBe(200)
  })

  it('is refused for a post that is not there', () => {
    const desk = aDesk()
    for (const name of ['similar.group', 'similar.phrase'])
      expect(desk.refusal(name, { commentId: 7 })).toMatchObject({ code: 'NOT_FOUND', key: 'commentGone' })
  })
})

describe('the phrase of a group', () => {
  it('is what most of its posts say', async () => {
    const { desk, id } = await aWave()
    expect(desk.ask('similar.phrase', { commentId: id('1') }).phrase).toBe('kommission hat uns alle verkauft')
    expect(desk.ask('similar.phrase', { commentId: id('4') }).phrase).toBeNull()
  })

  it('makes a sound rule that hits the posts of the group', async () => {
    const { desk, id } = await aWave()
    const phrase = desk.ask('similar.phrase', { commentId: id('1') }).phrase!
    const { yaml } = desk.ask('pack.read', { pack: 'desk-test' })
    const added = desk.ask('pack.edit', { yaml, edit: { kind: 'addRule', ruleId: 'welle', phrase } })
    expect(desk.ask('pack.check', { yaml: added.yaml })).toMatchObject({ problems: [], failed: [] })
    const hits = (text: string) =>
      desk.ask('pack.try', { pack: 'desk-test', yaml: added.yaml, ruleId: 'welle', text }).hits.length
    expect(wave.map(row => hits(row.text))).toEqual([1, 1, 1, 0, 0])
  })
})
