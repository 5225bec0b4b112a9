import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { RulesDifference, type WrittenRules } from './difference.js';
import { Findings } from './findings.js';
import { lintQuery, type Proposal } from './rules.queries.js';

const PAUSE_MS = 500;

interface PolicyEditorProps {
  program: Program;
  /** What it is held against. */
  base: WrittenRules;
  /** What it begins with. */
  text: string;
  reason: string;
  /** Names the kept text. */
  name: string;
  action: { label: string; pending: string };
  send: (text: string, reason: string, key: string) => Promise<Proposal>;
  onSent: (proposal: Proposal) => void;
}

/** A policy as text: looked at while it is typed, every finding with its line, and held against what it would follow. */
export function PolicyEditor(props: PolicyEditorProps): ReactNode {
  const { program, base, name, action, send, onSent } = props;
  const [kept, setKept] = useKeptText(`rules ${name}`);
  const [keptReason, setKeptReason] = useKeptText(`rules reason ${name}`);
  // What was emptied on this page stays empty: only what was never touched begins with what there is.
  const [emptied, setEmptied] = useState({ text: false, reason: false });
  const text = kept === '' && !emptied.text ? props.text : kept;
  const reason = keptReason === '' && !emptied.reason ? props.reason : keptReason;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = useRef(crypto.randomUUID());
  const settled = useDeferredValue(useSettled(text, PAUSE_MS));
  const lint = useQuery({ ...lintQuery(program.id, settled), enabled: settled.trim() !== '' });
  const looksAtThis = settled === text && !lint.isPlaceholderData;
  const sending = useMutation({
    mutationFn: () => send(text, reason.trim(), key.current),
    onSuccess: (proposal) => {
      setKept('');
      setKeptReason('');
      onSent(proposal);
    },
    onError: (error) =>
      setErrors(problemErrors(error, (pointer) => (pointer === '/reason' ? 'rules-reason' : 'rules-text'))),
  });
  const goTo = (line: number): void => {
    const area = document.getElementById('rules-text');
    if (!(area instanceof HTMLTextAreaElement)) return;
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 5);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    const found = [
      ...(text.trim() === '' ? [{ field: 'rules-text', message: 'Write the rules' }] : []),
      ...(looksAtThis && lint.data?.usable === false
        ? [{ field: 'rules-text', message: 'The text has mistakes: they stand below it' }]
        : []),
      ...(reason.trim() === '' ? [{ field: 'rules-reason', message: 'Tell the board what changes, and why' }] : []),
    ];
    setErrors(found);
    if (found.length === 0) sending.mutate();
  };
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    void file.text().then((content) => {
      key.current = crypto.randomUUID();
      setKept(content);
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <div className="rules-editor stack">
        <TextArea
          id="rules-text"
          label="The rules, YAML or JSON"
          hint={`Begins with version ${base.version}. Give it a version and a first day of its own; the board may set another day.`}
          rows={22}
          spellCheck={false}
          dir="ltr"
          maxLength={100_000}
          value={text}
          error={errors.find(({ field }) => field === 'rules-text')?.message}
          onChange={({ target }) => {
            key.current = crypto.randomUUID();
            setEmptied({ ...emptied, text: target.value === '' });
            setKept(target.value);
          }}
        />
        <p className="row">
          <label className="button second small">
            Take a file
            <input
              type="file"
              accept=".yaml,.yml,.json"
              className="visually-hidden"
              onChange={({ target }) => {
                take(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
          {text !== props.text && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setEmptied({ ...emptied, text: false });
                setKept('');
              }}
            >
              Start over from what it was
            </button>
          )}
        </p>
      </div>
      <section className="stack" aria-label="What is found in it">
        <p role="status" className={lint.data?.usable === false ? 'quiet small' : 'small'}>
          {lint.error
            ? 'It could not be looked at: you can still send it.'
            : !looksAtThis || lint.data === undefined
              ? 'Looking at it …'
              : lint.data.usable
                ? 'No mistakes. It can be proposed.'
                : 'It cannot be proposed like this.'}
        </p>
        {lint.data && <Findings findings={lint.data.findings} onGo={goTo} />}
      </section>
      {lint.data?.document && lint.data.written !== null && (
        <section className="stack" aria-labelledby="rules-changes">
          <h2 id="rules-changes">What changes</h2>
          <RulesDifference
            before={base}
            after={{
              version: versionIn(lint.data.document),
              document: lint.data.document,
              written: lint.data.written,
            }}
          />
        </section>
      )}
      <TextArea
        id="rules-reason"
        label="For the board: what changes, and why"
        rows={4}
        maxLength={5000}
        value={reason}
        error={errors.find(({ field }) => field === 'rules-reason')?.message}
        onChange={({ target }) => {
          key.current = crypto.randomUUID();
          setEmptied({ ...emptied, reason: target.value === '' });
          setKeptReason(target.value);
        }}
      />
      <p>
        <button className="button" aria-disabled={sending.isPending}>
          {sending.isPending ? action.pending : action.label}
        </button>
      </p>
    </form>
  );
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string, pause: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}

function versionIn(document: Record<string, unknown>): string {
  return typeof document['version'] === 'string' ? document['version'] : 'this one';
}
