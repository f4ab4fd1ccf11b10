import { describe, expect, test } from 'vitest'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'

function aMaskedDesk() {
  const paper = aPaperDesk()
  paper.answer('comment.masks', ({ ids }) => ids.map(id => ({ id, words: [`Wort${id}`] })))
  return { ...paper, masks: paper.desk.masks }
}

describe('the hidden words of a list', () => {
  test('are asked for together and told once', async () => {
    const { masks, inputsOf } = aMaskedDesk()
    let told = 0
    masks.subscribe(() => told++)
    for (const id of [1, 2, 3]) masks.want(id)
    expect(masks.wordsOf(1)).toBeNull()
    await settled()
    expect([inputsOf('comment.masks'), told, masks.wordsOf(2)]).toEqual([[{ ids: [1, 2, 3] }], 1, ['Wort2']])
  })

  test('are asked for in pieces where there are many', async () => {
    const { masks, inputsOf } = aMaskedDesk()
    for (let id = 1; id <= 250; id++) masks.want(id)
    await settled()
    expect(inputsOf('comment.masks').map(input => (input as { ids: number[] }).ids.length)).toEqual([100, 100, 50])
    expect(masks.wordsOf(250)).toEqual(['Wort250'])
  })

  test('are forgotten with the posts that changed, and with changed rules', async () => {
    const { masks } = aMaskedDesk()
    for (const id of [1, 2]) masks.want(id)
    await settled()
    masks.forget([1])
    expect([masks.wordsOf(1), masks.wordsOf(2)]).toEqual([null, ['Wort2']])
    masks.forget()
    expect(masks.wordsOf(2)).toBeNull()
  })

  test('stay hidden when they cannot be told', async () => {
    const { masks, refuse } = aMaskedDesk()
    refuse('comment.masks', { code: 'INTERNAL', key: 'internal' })
    masks.want(1)
    await settled()
    expect(masks.wordsOf(1)).toBeNull()
  })
})
