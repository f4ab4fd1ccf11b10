import { figuresIn } from './figures.ts'

// The German sentences of the sweep.

const posts = figuresIn('de-AT').counted('Beitrag', 'Beiträge')

export const sweepDe = {
  title: 'Schnelldurchgang',
  why: 'Kurze Beiträge ohne Treffer und ohne Link, deren Nutzer zuletzt nur freigegebene Beiträge hatten.',
  page: 'Beiträge dieser Seite',
  empty: 'Im Eingang wartet nichts mehr, was sich gemeinsam durchsehen lässt.',
  approve: (count: number) => (count === 0 ? 'Weiter' : `${posts(count)} freigeben`),
  left: (count: number) => `${posts(count)} ${count === 1 ? 'bleibt' : 'bleiben'} im Eingang`,
  stays: 'bleibt im Eingang',
  answersTo: 'Antwort auf:',
}
