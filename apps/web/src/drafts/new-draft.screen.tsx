import './drafts.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { pageState, programOf, type Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { useRequestKey } from '../fields/request-key.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { DraftList } from './draft-list.js';
import { draftQuery, draftsQuery, findEmptyDraft, startDraft, termsQuery } from './drafts.queries.js';

const route = getRouteApi('/drafts/new');

/** Where a form begins: whose committee is asked, and what to expect. Nothing is stored before the button is pressed. */
export function NewDraftScreen(): ReactNode {
  useTitle('Send an eligibility form');
  return (
    <SignedInOnly title="Send an eligibility form">
      <div className="stack">
        <h1>Send an eligibility form</h1>
        <p className="quiet measure">Ask the committee that an activity count towards a certification.</p>
        <Begin />
      </div>
    </SignedInOnly>
  );
}

function Begin(): ReactNode {
  const { program: asked, copyOf }: { program?: string; copyOf?: string } = route.useSearch();
  const known = pageState.programs.length === 1 ? pageState.programs[0]?.id : programOf(asked ?? '')?.id;
  const [chosen, setChosen] = useState(known ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sendOnce = useRequestKey();
  const begin = useMutation({
    mutationFn: async () => {
      const begun = copyOf === undefined ? await findEmptyDraft(queryClient, chosen) : undefined;
      if (begun !== undefined) return begun;
      const body = copyOf === undefined ? {} : { copyOf };
      return sendOnce([chosen, body], (key) => startDraft(chosen, body, key));
    },
    onSuccess: async (draft) => {
      queryClient.setQueryData(draftQuery(draft.id).queryKey, draft);
      void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey });
      await navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } });
    },
    onError: (error) => setErrors([{ message: error.message }]),
  });
  const program = programOf(chosen);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (begin.isPending) return;
        const empty = chosen === '';
        setErrors(empty ? [{ field: 'program', message: 'Choose a certification' }] : []);
        if (!empty) begin.mutate();
      }}
    >
      <ErrorSummary errors={errors} />
      {pageState.programs.length > 1 && (
        <ChoiceGroup
          id="program"
          kind="one"
          label="Which certification is it for?"
          error={errors.find(({ field }) => field === 'program')?.message}
          choices={pageState.programs.map(({ id, name, organisation }) => ({
            value: id,
            label: name,
            hint: organisation,
          }))}
          value={chosen}
          onChoose={setChosen}
        />
      )}
      {program !== undefined && <Expect program={program} />}
      {copyOf !== undefined && <p>It begins with what the listed activity says, except for its days.</p>}
      <p>
        <button className="button" aria-disabled={begin.isPending}>
          {begin.isPending ? 'Starting …' : 'Start the form'}
        </button>
      </p>
      <DraftList {...(program !== undefined && { program: program.id })} title="Or go on with one you have begun" />
    </form>
  );
}

function Expect({ program }: { program: Program }): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  return (
    <ul className="prose expect">
      <li>
        It takes about ten minutes with the activity’s programme at hand, and is saved as you type: stop and come back
        whenever you like.
      </li>
      {terms !== undefined && (
        <>
          <li>
            {terms.form === null
              ? 'It can be sent at any time, before the activity or after it.'
              : `Send it before the activity, or up to ${terms.form.days} days after you completed it; later, no credit can be issued.`}
          </li>
          <li>The committee answers within {terms.review.days} days of the day you send it, by email.</li>
        </>
      )}
    </ul>
  );
}
