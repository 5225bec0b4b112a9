import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import type { FieldError } from '../fields/error-summary.js';
import { useRequestKey } from '../fields/request-key.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { tell } from '../shell/news.js';
import { isOvertaken, keptText, sameWords, typedWords, wordsOf } from './kept-words.js';
import { templateErrors } from './template-problems.js';
import { templateQuery, type Template, type Words } from './template.queries.js';

interface Kind {
  program: string;
  kind: string;
}

/**
 * The words of one kind of mail while they are being changed: saving them, sending a test, going back to ours. The tab
 * keeps what is typed.
 */
export function useTemplateWords({ program, kind }: Kind, template: Template) {
  const queryClient = useQueryClient();
  const { data: me } = useQuery(meQuery);
  // What the words below began as, and the version that is replaced by saving them.
  const [base, setBase] = useState(template);
  const [kept, keep] = useKeptText(`template ${program} ${kind}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [theirs, setTheirs] = useState(isOvertaken(kept, template) ? template : undefined);
  const sendOnce = useRequestKey();
  const words = typedWords(kept, base);
  const changed = !sameWords(words, wordsOf(base));
  const begin = (from: Template): void => {
    setBase(from);
    keep('');
  };
  // Restored from a version, or read anew: nothing that was typed stands against it.
  if (template.version !== base.version && !changed) begin(template);
  const path = { program, kind };
  const { queryKey } = templateQuery(program, kind);
  const header = { 'If-Match': `"${(theirs ?? base).version}"` };

  const took = async (now: Template, news: string): Promise<void> => {
    queryClient.setQueryData(queryKey, now);
    begin(now);
    setTheirs(undefined);
    setErrors([]);
    tell({ text: news });
    await Promise.all([
      queryClient.invalidateQueries({ queryKey }),
      queryClient.invalidateQueries({ queryKey: ['templates', program] }),
    ]);
  };
  const refused = async (error: Error): Promise<void> => {
    if (error instanceof Refusal && error.status === 412) {
      const now = await queryClient.query({ ...templateQuery(program, kind), staleTime: 0 }).catch(() => undefined);
      if (now !== undefined) {
        setTheirs(now);
        setErrors([]);
        return;
      }
    }
    setErrors(templateErrors(error));
  };
  const save = useMutation({
    mutationFn: () =>
      read(api.PUT('/api/v1/programs/{program}/mail-templates/{kind}', { params: { path, header }, body: words })),
    onMutate: () => setErrors([]),
    onSuccess: (now) => took(now, 'Saved. Mails of this kind are written in these words from now on.'),
    onError: refused,
  });
  const reset = useMutation({
    mutationFn: () =>
      read(api.DELETE('/api/v1/programs/{program}/mail-templates/{kind}', { params: { path, header } })),
    onSuccess: (now) => took(now, 'Mails of this kind have our words again. Yours stay among the versions.'),
    onError: refused,
  });
  const test = useMutation({
    mutationFn: () =>
      sendOnce(words, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/mail-templates/{kind}/test-mails', {
            params: { path, header: { 'Idempotency-Key': key } },
            body: words,
          }),
        ),
      ),
    onSuccess: () => {
      setErrors([]);
      tell({ text: `A test is on its way to ${me?.user?.email ?? 'you'}. It stands in the outbox, too.` });
    },
    onError: refused,
  });
  return {
    words,
    changed,
    errors,
    /** What somebody else saved meanwhile; undefined when nobody did. */
    theirs,
    change: (part: Partial<Words>): void => keep(keptText({ ...words, ...part }, base)),
    /** Nothing typed any more: what was saved last stands there. */
    undo: (): void => {
      begin(theirs ?? base);
      setTheirs(undefined);
      setErrors([]);
    },
    save,
    reset,
    test,
  };
}
