import { ServiceProfile } from '../../../../shared/reference.ts'
import { may } from '../../../../shared/rights.ts'
import { useAnswer, useAsked } from '../../../app/answers.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'

/** Which duties of the DSA each source is under. */
export function SourceProfiles() {
  const { desk } = useWorkplace()
  const words = useWords().law
  const mayEdit = may(useAnswer('app.state')?.moderator, 'law')
  const sources = useAsked('source.list', {}) ?? []
  if (sources.length === 0) return null
  return (
    <fieldset className="law-sources" aria-describedby="law-profile-hint">
      <legend className="field-label">{words.page.sources}</legend>
      {sources.map(({ id, name, profile }) => (
        <label key={id} className="law-source">
          <span className="law-source-name">{name}</span>
          <select
            className="field"
            value={profile}
            disabled={!mayEdit}
            onChange={event =>
              void desk.api.request('source.setProfile', {
                sourceId: id,
                profile: ServiceProfile.parse(event.target.value),
              })
            }
          >
            {ServiceProfile.options.map(option => (
              <option key={option} value={option}>
                {words.profiles[option]}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="field-hint" id="law-profile-hint">
        {words.profileHint}
      </p>
    </fieldset>
  )
}
