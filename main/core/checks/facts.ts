import type { ExampleFacts, Facts } from './types.ts'

const nothing = () => null

/** Nothing is known beside the text. */
export const unknownFacts: Facts = {
  accountAgeDays: nothing,
  deletedOfLast: nothing,
  sanctioned: nothing,
  earlierPosts: nothing,
  postsWithin: nothing,
  sameText: nothing,
  similar: nothing,
  openNotices: nothing,
  section: nothing,
  article: nothing,
  hour: nothing,
}

/** The facts of an example in a pack file; they hold for every period and number a rule may ask about. */
export const exampleFacts = (facts: ExampleFacts): Facts => ({
  accountAgeDays: () => facts.accountAgeDays ?? null,
  deletedOfLast: () => facts.deletedOfLast ?? null,
  sanctioned: () => facts.sanctioned ?? null,
  earlierPosts: () => facts.earlierPosts ?? null,
  postsWithin: () => facts.postsWithin ?? null,
  sameText: () => facts.sameText ?? null,
  similar: () => facts.similar ?? null,
  openNotices: () => facts.openNotices ?? null,
  section: () => facts.section ?? null,
  article: () => facts.article ?? null,
  hour: () => facts.hour ?? null,
})
