import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Form } from '../api/queries.js';
import { FileLinks, filesOf } from '../files/file-links.js';
import { FilePicker } from '../files/file-picker.js';
import { removeFile } from '../files/send-file.js';
import { useUploads } from '../files/use-uploads.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { tell } from '../shell/news.js';
import { closedThread } from './status.js';

const attachmentsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'attachments'],
    queryFn: () =>
      read(
        api.GET('/api/v1/eligibility-forms/{formId}/attachments', {
          params: { path: { formId }, query: { limit: 200 } },
        }),
      ),
  });

/** The files beside a form: to be downloaded, added to, and taken back as long as nobody relied on them. */
export function FormFiles({ form }: { form: Form }): ReactNode {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(attachmentsQuery(form.id));
  const changed = (): void => void queryClient.invalidateQueries({ queryKey: ['form', form.id] });
  const uploads = useUploads(filesOf(form.id), changed);
  const removal = useMutation({
    mutationFn: (id: string) => removeFile(filesOf(form.id), id),
    onSuccess: () => tell({ text: 'The file is taken back.' }),
    onSettled: changed,
  });
  const files = data?.items ?? [];
  const mayAdd = closedThread(form) === undefined;
  const mayRemove = mayAdd && form.decision === null;
  if (files.length === 0 && !mayAdd) return null;
  return (
    <section className="stack" aria-labelledby="files">
      <h2 id="files">Files</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {removal.error && <ProblemNotice error={removal.error} />}
      {files.length === 0 && data && <p className="quiet">None yet. Programmes and certificates help the committee.</p>}
      <FileLinks
        address={filesOf(form.id)}
        files={files}
        beside={(file) => {
          const { from, messageId } = files.find(({ id }) => id === file.id) ?? {};
          if (from === 'committee') return <span className="quiet small">from the committee</span>;
          if (!mayRemove || messageId !== null) return null;
          return (
            <button
              type="button"
              className="link small screen-only"
              aria-disabled={removal.isPending}
              onClick={() => removal.mutate(file.id)}
            >
              Take back<span className="visually-hidden"> {file.name}</span>
            </button>
          );
        }}
      />
      {mayAdd && (
        <div className="screen-only">
          {/* What has arrived is in the list above. */}
          <FilePicker uploads={{ ...uploads, all: uploads.all.filter(({ stored }) => stored === undefined) }} />
        </div>
      )}
    </section>
  );
}
