import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Program } from '../api/state.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { MailPreview } from '../mail/mail-preview.js';
import { Dialog } from '../shell/dialog.js';
import { TemplateConflict } from './template-conflict.js';
import type { Template } from './template.queries.js';
import { useTemplatePreview } from './use-template-preview.js';
import { useTemplateWords } from './use-template-words.js';
import { VariableChips } from './variable-chips.js';

interface TemplateEditorProps {
  program: Program;
  kind: string;
  template: Template;
}

type Field = 'subject' | 'body';

/** The words of one kind of mail, and what they make of made-up data while one types. */
export function TemplateEditor({ program, kind, template }: TemplateEditorProps): ReactNode {
  const { words, changed, errors, theirs, change, undo, save, reset, test } = useTemplateWords(
    { program: program.id, kind },
    template,
  );
  const [resetting, setResetting] = useState(false);
  const last = useRef<Field>('body');
  const { picture, wrong, isFetching } = useTemplatePreview(program.id, kind, words);
  const insert = (name: string): void => {
    const field = document.getElementById(`template-${last.current}`);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    const variable = `{{${name}}}`;
    change({ [last.current]: field.value.slice(0, start) + variable + field.value.slice(end) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + variable.length, start + variable.length);
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const live = errors.length === 0 ? wrong : [];
  const errorOf = (field: string): string | undefined =>
    [...errors, ...live].find((error) => error.field === field)?.message;
  const elsewhere = wrong.find(({ field }) => field === undefined)?.message;
  return (
    <div className="template-page">
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {theirs && <TemplateConflict theirs={theirs} mine={words} zone={program.timeZone} onTake={undo} />}
        <p className="quiet">
          {template.customised
            ? `These are your words, version ${template.version}.`
            : 'These are our words, as a template to begin with: they say what ours say in every case.'}
        </p>
        <TextField
          id="template-subject"
          label="Subject"
          hint="One line, with {{form.number}} in it."
          dir="auto"
          maxLength={200}
          value={words.subject}
          error={errorOf('template-subject')}
          onFocus={() => {
            last.current = 'subject';
          }}
          onChange={({ target }) => change({ subject: target.value })}
        />
        <TextArea
          id="template-body"
          label="Text"
          hint="Markdown: an empty line begins a paragraph; # heading, - list, > quote, **bold**, [link](https://…)."
          rows={16}
          maxLength={20_000}
          value={words.body}
          error={errorOf('template-body')}
          onFocus={() => {
            last.current = 'body';
          }}
          onChange={({ target }) => change({ body: target.value })}
        />
        <VariableChips names={template.variables} onInsert={insert} />
        <p className="row">
          <button className="button" aria-disabled={save.isPending || !changed}>
            {save.isPending ? 'Saving …' : theirs === undefined ? 'Save as a new version' : 'Save mine over theirs'}
          </button>
          <button
            type="button"
            className="button second"
            aria-disabled={test.isPending}
            onClick={() => {
              if (!test.isPending) test.mutate();
            }}
          >
            {test.isPending ? 'Sending …' : 'Email me a test'}
          </button>
          {changed && (
            <button type="button" className="link" onClick={undo}>
              Undo my changes
            </button>
          )}
          {template.customised && (
            <button type="button" className="link" onClick={() => setResetting(true)}>
              Back to our words …
            </button>
          )}
        </p>
      </form>
      <section className="template-preview stack" aria-label="Preview on made-up data" aria-busy={isFetching}>
        <h2>Preview on made-up data</h2>
        {elsewhere !== undefined && <p className="notice soon">{elsewhere}</p>}
        {wrong.length > 0 && picture !== undefined && (
          <p className="notice soon">It is shown as it was before the last change: something is not right yet.</p>
        )}
        {picture !== undefined && <MailPreview {...picture} />}
        {picture === undefined && isFetching && <p role="status">Loading …</p>}
      </section>
      <Dialog title="Back to our words?" open={resetting} onClose={() => setResetting(false)}>
        <p>Mails of this kind say again what ours say. Your words stay among the versions and can be restored.</p>
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={reset.isPending}
            onClick={() => {
              if (!reset.isPending) reset.mutate(undefined, { onSettled: () => setResetting(false) });
            }}
          >
            Use our words from now on
          </button>
        </p>
      </Dialog>
    </div>
  );
}
