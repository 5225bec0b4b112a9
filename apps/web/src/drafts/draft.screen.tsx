import './drafts.css';
import '../my-forms/my-forms.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { formQuery, meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { useUploads } from '../files/use-uploads.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { tell } from '../shell/news.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { DraftConflict } from './draft-conflict.js';
import { DraftContext } from './draft-context.js';
import { DraftEditor, type DraftStore, type EditorState } from './draft-editor.js';
import { problemsOf } from './draft-problems.js';
import { sectionsFor } from './draft-sections.js';
import type { Draft } from './draft-text.js';
import { DRAFT_PARTS } from './draft-words.js';
import { draftFilesQuery, draftQuery, filesOfDraft, loadDraft, saveDraft } from './drafts.queries.js';
import { GoneDraft } from './gone-draft.js';
import { browserKeeper } from './kept-draft.js';
import { SaveNote } from './save-note.js';
import { useFileRemoval } from './use-file-removal.js';

const route = getRouteApi('/drafts/$draftId');

export function DraftScreen(): ReactNode {
  const { draftId } = route.useParams();
  return (
    <SignedInOnly title="Eligibility form">
      <FoundDraft key={draftId} draftId={draftId} />
    </SignedInOnly>
  );
}

function FoundDraft({ draftId }: { draftId: string }): ReactNode {
  const { data: draft, error, refetch } = useQuery(draftQuery(draftId));
  const { data: me } = useQuery(meQuery);
  const program = draft && programOf(draft.program);
  // A draft that was found stays in the page, whatever becomes of it elsewhere.
  if (draft !== undefined && program !== undefined && me?.user) {
    return <EditedDraft draft={draft} program={program} personId={me.user.id} />;
  }
  if (error instanceof Refusal && [400, 404].includes(error.status)) return <SentOrGone draftId={draftId} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <p role="status">Loading …</p>;
}

/** A draft that was sent is a form of the same id. */
function SentOrGone({ draftId }: { draftId: string }): ReactNode {
  const { data: form, error } = useQuery({ ...formQuery(draftId), retry: false });
  if (error) return <NotFound what="There is no such form, or it is not yours." />;
  if (form === undefined) return <p role="status">Loading …</p>;
  return (
    <div className="stack">
      <h1 dir="auto">{form.activity.title}</h1>
      <p className="notice">
        This form was sent as {form.number}.{' '}
        <Link to="/forms/$formId" params={{ formId: form.id }}>
          See how it stands
        </Link>
      </p>
    </div>
  );
}

function EditedDraft({
  draft: read,
  program,
  personId,
}: {
  draft: Draft;
  program: Program;
  personId: string;
}): ReactNode {
  const queryClient = useQueryClient();
  const [editor] = useState(() => {
    const save: DraftStore['save'] = async (body, version) => {
      const saved = await saveDraft(read.id, body, version);
      queryClient.setQueryData(draftQuery(read.id).queryKey, saved);
      return saved;
    };
    return new DraftEditor({ save, load: () => loadDraft(read.id) }, browserKeeper(personId, read.id), read);
  });
  const { draft, text, save, taken } = useSyncExternalStore(editor.subscribe, editor.current);
  useEffect(() => sayTaken(taken), [taken]);
  useEffect(() => editor.arrived(read), [editor, read]);
  useEffect(() => {
    const flush = (): void => void editor.flush();
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', whenHidden);
      // On the way to another page of the product.
      flush();
    };
  }, [editor]);
  const { data: stored, refetch } = useQuery(draftFilesQuery(read.id));
  const readFiles = (): void => void refetch();
  const uploads = useUploads(filesOfDraft(read.id), readFiles);
  const removal = useFileRemoval(filesOfDraft(read.id), readFiles);
  const files = stored?.items.filter(({ id }) => !removal.leaving.has(id)) ?? [];
  const sections = sectionsFor(draft.resubmissionOf !== null);
  const problems = useMemo(() => problemsOf({ text, draft, save }), [text, draft, save]);
  const open = { editor, program, draft, text, save, problems, sections, files, uploads, removal };
  return (
    <DraftContext value={open}>
      <div className="draft">
        {save.kind === 'conflict' ? (
          <DraftConflict conflict={save} mine={text} program={program} onChoose={(chosen) => editor.settle(chosen)} />
        ) : save.kind === 'gone' ? (
          <GoneDraft draft={draft} text={text} />
        ) : (
          <>
            <SaveNote save={save} onRetry={() => void editor.flush()} />
            <Outlet />
          </>
        )}
      </div>
    </DraftContext>
  );
}

function sayTaken(taken: EditorState['taken'] = []): void {
  if (taken.length === 0) return;
  const labels = DRAFT_PARTS.filter(({ name }) => taken.includes(name)).map(({ label }) => label);
  tell({ text: `Changed in another tab or on another device, and taken over here: ${labels.join(', ')}.` });
}
