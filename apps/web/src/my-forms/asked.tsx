import type { ReactNode } from 'react';
import type { Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { kindOf } from '../catalog/kind-of.js';
import { Hours } from '../catalog/hours.js';
import { labelOf } from '../catalog/label-of.js';
import { formatDate, formatDates } from '../time/format.js';

/** The whole of what was sent, as the committee reads it. */
export function Asked({ form, program }: { form: Form; program: Program }): ReactNode {
  const { activity, completedOn, requestedCredits, relevance, evidence } = form;
  const {
    startsOn,
    endsOn,
    availableUntil,
    agenda = [],
    instructors = [],
    learningOutcomes = [],
    tags = [],
  } = activity;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What you asked</h2>
      <dl className="facts-list">
        <Fact label="Provider">{activity.provider}</Fact>
        <Fact label="Web address">
          {activity.url && (
            <a href={activity.url} rel="noreferrer" className="address">
              {activity.url}
            </a>
          )}
        </Fact>
        <Fact label="How">{kindOf(program, activity)}</Fact>
        <Fact label="When">{startsOn ? formatDates(startsOn, endsOn ?? startsOn) : 'On demand'}</Fact>
        <Fact label="Available until">{availableUntil && formatDate(availableUntil)}</Fact>
        <Fact label="Where">{activity.location}</Fact>
        <Fact label="Completed">{completedOn && formatDate(completedOn)}</Fact>
        <Fact label="Credits">
          <span className="hours-frame">
            <Hours program={program} credits={requestedCredits} />
          </span>
        </Fact>
        <Fact label="Relevance">{relevance}</Fact>
        <Fact label="What is new">{evidence}</Fact>
        <Fact label="Description">{activity.description}</Fact>
        <Fact label="Outcomes">
          {learningOutcomes.length > 0 && (
            <ul>
              {learningOutcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label="Instructors">
          {instructors.length > 0 && (
            <ul>
              {instructors.map(({ name, credentials }) => (
                <li key={`${name} ${credentials}`}>{[name, credentials].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label="Contact time">{activity.contactMinutes != null && `${activity.contactMinutes} minutes`}</Fact>
        <Fact label="Topics">{tags.length > 0 && tags.map((tag) => labelOf(program.tags, tag)).join(', ')}</Fact>
      </dl>
      {agenda.length > 0 && <Agenda agenda={agenda} program={program} />}
    </section>
  );
}

/** Nothing where there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  if (children === undefined || children === null || children === '' || children === false) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto" className="said">
        {children}
      </dd>
    </>
  );
}

function Agenda({ agenda, program }: { agenda: NonNullable<Form['activity']['agenda']>; program: Program }): ReactNode {
  const counted = agenda.filter(({ countable }) => countable).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="table-frame asked-agenda" tabIndex={0} role="region" aria-label="Agenda">
      <table className="table">
        <caption className="visually-hidden">Agenda</caption>
        <thead>
          <tr>
            <th scope="col">Agenda</th>
            <th scope="col">Category</th>
            <th scope="col" className="number">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {agenda.map(({ title, minutes, category, countable }, place) => (
            // Rows have no identity but their place.
            <tr key={place}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>{countable ? category && labelOf(program.categories, category) : 'does not count'}</td>
              <td className="number">{minutes}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Minutes that count
            </th>
            <td className="number">{counted}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
