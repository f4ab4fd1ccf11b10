import { useAsked } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'
import type { Panel } from '../../app/panel.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { KeyHint } from '../queue/KeyHint.tsx'
import { PanelFrame } from '../queue/PanelFrame.tsx'
import { AccountAge, NewAccountChip } from './AccountAge.tsx'
import { Advice } from './Advice.tsx'
import { AuthorFigures } from './AuthorFigures.tsx'
import { AuthorPosts } from './AuthorPosts.tsx'
import { Notes } from './Notes.tsx'
import { ReasonPlot } from './ReasonPlot.tsx'
import { Sanctions } from './Sanctions.tsx'
import './author.css'

type AuthorPanelState = Extract<Panel, { kind: 'author' }>

/** Everything the desk knows of an author, and what can be done. */
export function AuthorPanel({ panel }: Readonly<{ panel: AuthorPanelState }>) {
  const words = useWords().screen.authors
  const view = useAsked('author.read', { authorId: panel.authorId })
  return (
    <PanelFrame
      title={<Untrusted text={panel.name} />}
      label={words.label(panel.name)}
      foot={
        <>
          <KeyHint keys="Enter">{words.postsHint}</KeyHint>
          <KeyHint keys="M">{words.writeNote}</KeyHint>
        </>
      }
    >
      <div className="panel-body">
        {view === undefined ? (
          <p className="panel-soft">{words.loading}</p>
        ) : (
          <>
            <section className="author-section" aria-label={words.title}>
              <p className="author-account">
                <AccountAge registeredAt={view.registeredAt} firstSeenAt={view.firstSeenAt} />
                <NewAccountChip registeredAt={view.registeredAt} firstSeenAt={view.firstSeenAt} />
                <Untrusted className="author-source" text={words.source(view.source)} />
              </p>
              <AuthorFigures counts={view} />
              <ReasonPlot months={view.months} />
            </section>
            <Sanctions view={view} panel={panel} />
            <Advice advice={view.advice} />
          </>
        )}
        <AuthorPosts posts={view?.posts ?? null} panel={panel} />
        {view === undefined ? null : <Notes view={view} />}
      </div>
    </PanelFrame>
  )
}
