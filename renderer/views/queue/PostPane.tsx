import { Fragment, useLayoutEffect } from 'react'
import type { CommentView, Language } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useMasking } from '../../app/CalmText.tsx'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { HitAnnouncer } from './HitAnnouncer.tsx'
import { HitLegend } from './HitLegend.tsx'
import { Objections } from './Objections.tsx'
import { LastDecision } from './LastDecision.tsx'
import { OpinionHint } from './OpinionHint.tsx'
import { ParentLine } from './ParentLine.tsx'
import { PostText } from './PostText.tsx'
import { RiskLine } from './RiskLine.tsx'
import { SanctionBadges } from './SanctionBadge.tsx'
import { StatusWord } from './StatusWord.tsx'
import './post-pane.css'

/** The post under the eyes. */
export function PostPane({ view }: Readonly<{ view: CommentView }>) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.post
  const focused = useUi(state => state.hitFocus?.index ?? null)
  const inFlagged = useUi(state => state.list.selection.where === 'flagged')
  const sought = useUi(state => state.list.selection.filter.text)
  const masking = useMasking()
  const riskOpen = useUi(state => state.riskOpen)
  useLayoutEffect(() => desk.paint.wrote({ id: view.id, revision: view.revision }), [desk, view.id, view.revision])
  useLayoutEffect(() => () => desk.paint.wrote(null), [desk])
  return (
    <article className="post" aria-label={words.by(view.author.name)} data-post={view.id}>
      <Fragment key={view.id}>
        <p className="post-where">
          <Untrusted text={view.article.section} />
          {view.article.section === '' ? '' : ' · '}
          <Untrusted text={view.article.title} />
        </p>
        <header className="post-meta">
          <Untrusted className="post-author" text={view.author.name} />
          <SanctionBadges sanctions={view.author.sanctions} />
          <Age since={view.submittedAt} long />
          {view.status === 'pending' ? null : <StatusWord status={view.status} />}
          {view.revision > 1 ? (
            <span className="chip" data-tip={words.revisionTip}>
              {words.revision(view.revision)}
            </span>
          ) : null}
          {view.everPublic ? <span className="chip">{words.wasPublic}</span> : null}
          {view.language === null ? null : (
            <Untrusted className="post-soft" text={languageName(view.language, language)} />
          )}
          <Untrusted className="post-soft" text={words.source(view.source)} />
        </header>
        {inFlagged ? <RiskLine view={view} open={riskOpen} /> : null}
        {view.queue === 'opinion' ? <OpinionHint /> : null}
        <Objections view={view} />
        <LastDecision view={view} />
        <ParentLine view={view} />
        {view.text === '' ? (
          <p className="post-soft">{words.emptyText}</p>
        ) : (
          <PostText
            key={view.revision}
            text={view.text}
            hits={view.hits}
            language={view.language}
            focused={focused}
            sought={sought}
            masking={masking}
          />
        )}
        <HitLegend text={view.text} hits={view.hits} focused={focused} />
      </Fragment>
      <HitAnnouncer view={view} />
    </article>
  )
}

/** "de" is German, in the words of the screen; what is no language code stays as the site wrote it. */
function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
