import { figuresIn } from './figures.ts'
import type { sweepDe } from './sweep-de.ts'

// The English sentences of the sweep.

const posts = figuresIn('en-GB').counted('post', 'posts')

export const sweepEn: typeof sweepDe = {
  title: 'Sweep',
  why: 'Short posts without hits or links, by authors whose last posts were all approved.',
  page: 'Posts of this page',
  empty: 'Nothing is left in Incoming that can be looked through together.',
  approve: (count: number) => (count === 0 ? 'Go on' : `Approve ${posts(count)}`),
  left: (count: number) => `${posts(count)} ${count === 1 ? 'stays' : 'stay'} in Incoming`,
  stays: 'stays in Incoming',
  answersTo: 'Answer to:',
}
