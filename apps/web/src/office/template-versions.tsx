import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { Moment } from '../time/moment.js';
import { LineDiff } from './line-diff.js';
import { templateQuery, templateVersionsQuery, type Template, type TemplateVersion } from './template.queries.js';

interface VersionsProps {
  program: Program;
  kind: string;
  template: Template;
  mayRestore: boolean;
}

/** What the template said before, compared with what it says now; any of it can be taken up again. */
export function TemplateVersions({ program, kind, template, mayRestore }: VersionsProps): ReactNode {
  const list = useInfiniteQuery(templateVersionsQuery(program.id, kind));
  const [opened, setOpened] = useState<TemplateVersion>();
  const versions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.error && list.data === undefined) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {list.data !== undefined && versions.length === 0 && (
        <p className="quiet">Nobody has changed these words yet. Every save will be a version here.</p>
      )}
      {versions.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">Versions, the newest first</caption>
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">Saved</th>
                <th scope="col">By</th>
                <th scope="col">Subject</th>
                <th scope="col">
                  <span className="visually-hidden">Compare</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.version}>
                  <td>{version.version}</td>
                  <td>{version.savedAt !== null && <Moment at={version.savedAt} zone={program.timeZone} />}</td>
                  <td>
                    <bdi>{version.savedBy?.name}</bdi>
                  </td>
                  <td dir="auto">{version.subject ?? 'Back to our words'}</td>
                  <td>
                    {version.version === template.version ? (
                      <span className="quiet">Now</span>
                    ) : (
                      <button type="button" className="link" onClick={() => setOpened(version)}>
                        Compare<span className="visually-hidden"> version {version.version} with now</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <p>
          <button type="button" className="button second small" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Loading …' : 'Earlier versions'}
          </button>
        </p>
      )}
      {opened && (
        <Comparison
          {...{ program, kind, template, mayRestore }}
          version={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}

interface ComparisonProps extends VersionsProps {
  version: TemplateVersion;
  onClose: () => void;
}

function Comparison({ program, kind, template, mayRestore, version, onClose }: ComparisonProps): ReactNode {
  const queryClient = useQueryClient();
  const then = textOf(version, template);
  const params = {
    path: { program: program.id, kind },
    header: { 'If-Match': `"${template.version}"` },
  };
  const restore = useMutation({
    mutationFn: () =>
      version.subject === null || version.body === null
        ? read(api.DELETE('/api/v1/programs/{program}/mail-templates/{kind}', { params }))
        : read(
            api.PUT('/api/v1/programs/{program}/mail-templates/{kind}', {
              params,
              body: { subject: version.subject, body: version.body },
            }),
          ),
    onSuccess: async (now) => {
      queryClient.setQueryData(templateQuery(program.id, kind).queryKey, now);
      tell({ text: `Version ${version.version} is in force again, as version ${now.version}.` });
      await queryClient.invalidateQueries({ queryKey: ['template', program.id, kind] });
      await queryClient.invalidateQueries({ queryKey: ['templates', program.id] });
      onClose();
    },
    onError: async (error) => {
      if (error instanceof Refusal && error.status === 412) {
        await queryClient.invalidateQueries({ queryKey: ['template', program.id, kind] });
      }
    },
  });
  return (
    <Dialog title={`Version ${version.version} and now`} open wide onClose={onClose}>
      {restore.error && (
        <p className="notice bad" role="alert">
          {restore.error.message}
        </p>
      )}
      <p className="quiet">Struck out: what version {version.version} said. Underlined: what stands there now.</p>
      <LineDiff before={then} after={textOf(template, template)} />
      {mayRestore && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={restore.isPending}
            onClick={() => {
              if (!restore.isPending) restore.mutate();
            }}
          >
            Use version {version.version} again
          </button>
        </p>
      )}
    </Dialog>
  );
}

function textOf({ subject, body }: TemplateVersion, { defaultSubject, defaultBody }: Template): string {
  return `${subject ?? defaultSubject}\n\n${body ?? defaultBody}`;
}
