import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDayOf } from '../time/format.js';
import { KIND_WORDS, kindWords } from './mail-words.js';
import { OfficeRoom } from './office-room.js';
import { templatesQuery, type Template } from './template.queries.js';

export function TemplatesScreen(): ReactNode {
  return (
    <OfficeRoom
      title="Mail templates"
      lead="What the program’s mails about forms say. Each kind has our words until you give it your own. Digests, and mails about claims, terms and renewals, always have ours."
    >
      {(program) => <Templates program={program} />}
    </OfficeRoom>
  );
}

const ORDER = Object.keys(KIND_WORDS);

function Templates({ program }: { program: Program }): ReactNode {
  const { data, error, refetch } = useQuery(templatesQuery(program.id));
  if (data === undefined) {
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const items = data.items.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const own = items.filter(({ customised }) => customised);
  const ours = items.filter(({ customised }) => !customised);
  return (
    <>
      {own.length > 0 && <Group title="In your own words" program={program} templates={own} />}
      <Group title="In our words" program={program} templates={ours} />
    </>
  );
}

interface GroupProps {
  title: string;
  program: Program;
  templates: readonly Template[];
}

function Group({ title, program, templates }: GroupProps): ReactNode {
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="template-list">
        {templates.map((template) => (
          <li key={template.kind}>
            <Link to="/office/$program/templates/$kind" params={{ program: program.id, kind: template.kind }}>
              {kindWords(template.kind)}
            </Link>
            <span className="quiet small" dir="auto">
              {template.subject ?? template.defaultSubject}
            </span>
            <span className="quiet small">
              {template.customised && template.savedAt !== null && (
                <>
                  version {template.version}, <bdi>{template.savedBy?.name}</bdi>,{' '}
                  {formatDayOf(template.savedAt, program.timeZone)}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
