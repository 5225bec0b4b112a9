import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import type { Program } from '../api/state.js';
import { MailPreview } from '../mail/mail-preview.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { kindWords } from './mail-words.js';
import { OfficeRoom, ReadOnly, type OfficeVisitor } from './office-room.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateVersions } from './template-versions.js';
import { templatePreviewQuery, templateQuery } from './template.queries.js';

const route = getRouteApi('/office/$program/templates/$kind');

export function TemplateScreen(): ReactNode {
  const { kind } = route.useParams();
  return (
    <OfficeRoom
      title={kindWords(kind)}
      lead={
        <Link to="/office/$program/templates" from="/office/$program/templates/$kind">
          All mail templates
        </Link>
      }
    >
      {(program, visitor) => <Found program={program} visitor={visitor} kind={kind} />}
    </OfficeRoom>
  );
}

interface FoundProps {
  program: Program;
  visitor: OfficeVisitor;
  kind: string;
}

function Found({ program, visitor, kind }: FoundProps): ReactNode {
  const { data, error, refetch } = useQuery(templateQuery(program.id, kind));
  if (data === undefined) {
    if (error instanceof Refusal && error.status === 404) {
      return <p className="notice">There is no kind of mail of that name that could have words of your own.</p>;
    }
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <p role="status">Loading …</p>;
  }
  return (
    <>
      {visitor.isHeadquarters ? (
        <TemplateEditor key={`${program.id} ${kind}`} program={program} kind={kind} template={data} />
      ) : (
        <>
          <ReadOnly what="Headquarters write the templates." />
          <Saved program={program.id} kind={kind} />
        </>
      )}
      <TemplateVersions program={program} kind={kind} template={data} mayRestore={visitor.isHeadquarters} />
    </>
  );
}

function Saved({ program, kind }: { program: string; kind: string }): ReactNode {
  const { data, error, refetch } = useQuery(templatePreviewQuery(program, kind, undefined));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <p role="status">Loading …</p> : <MailPreview {...data} />;
}
