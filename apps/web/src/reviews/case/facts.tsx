import type { ReactNode } from 'react';
import { Hours } from '../../catalog/hours.js';
import { kindOf } from '../../catalog/kind-of.js';
import { labelOf } from '../../catalog/label-of.js';
import { formatDate, formatDates } from '../../time/format.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';

/** What the applicant asks for, as they wrote it. */
export function Facts(): ReactNode {
  const { form, program } = useCase();
  const { activity, completedOn, requestedCredits, applicant, evidence } = form;
  const { startsOn, endsOn, availableUntil, url, location, contactMinutes, tags = [] } = activity;
  const rows: [string, ReactNode][] = [
    ['Applicant', applicant === null ? 'Nobody: approved beforehand by the committee' : <bdi>{applicant.name}</bdi>],
    ['Provider', <bdi key="provider">{activity.provider}</bdi>],
    ['Kind', kindOf(program, activity)],
    ['When', startsOn ? formatDates(startsOn, endsOn ?? startsOn) : onDemand(availableUntil)],
    ['Completed', completedOn === null ? null : formatDate(completedOn)],
    ['Where', location && <bdi>{location}</bdi>],
    ['Address', url && <WebAddress url={url} />],
    ['Contact time', contactMinutes == null ? null : `${contactMinutes} minutes, as the applicant states it`],
    ['Topics', tags.map((tag) => labelOf(program.tags, tag)).join(', ')],
    ['Asks for', <Hours key="hours" program={program} credits={requestedCredits} />],
  ];
  return (
    <Section id="activity" title="The activity">
      <dl className="facts-list">
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Passage title="Description" text={activity.description} />
      <Passage title="Relevance" text={form.relevance} />
      <Passage title="New since the former form" text={evidence} />
      <Outcomes />
      <Instructors />
    </Section>
  );
}

function onDemand(availableUntil: string | null | undefined): string {
  return availableUntil == null ? 'On demand' : `On demand, until ${formatDate(availableUntil)}`;
}

function WebAddress({ url }: { url: string }): ReactNode {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="long">
      {url}
    </a>
  );
}

function Passage({ title, text }: { title: string; text: string | null | undefined }): ReactNode {
  if (text == null || text === '') return null;
  return (
    <div className="passage">
      <h3>{title}</h3>
      <p dir="auto" className="written">
        {text}
      </p>
    </div>
  );
}

function Outcomes(): ReactNode {
  const { learningOutcomes = [] } = useCase().form.activity;
  return (
    <div className="passage">
      <h3>Learning outcomes</h3>
      {learningOutcomes.length === 0 ? (
        <p className="quiet">None are stated.</p>
      ) : (
        <ol>
          {learningOutcomes.map((outcome) => (
            <li key={outcome} dir="auto">
              {outcome}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Instructors(): ReactNode {
  const { instructors = [] } = useCase().form.activity;
  return (
    <div className="passage">
      <h3>Instructors</h3>
      {instructors.length === 0 ? (
        <p className="quiet">None are named.</p>
      ) : (
        <ul>
          {instructors.map(({ name, credentials }) => (
            <li key={`${name} ${credentials}`} dir="auto">
              {name}
              {credentials != null && credentials !== '' && <span className="quiet">, {credentials}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
