import { useRef, useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { Refusal, Unreachable, type Problem } from '../api/answer.js';
import type { Program } from '../api/state.js';
import { formatSize } from '../files/file-size.js';
import { formatDate } from '../time/format.js';
import { historyChoiceFrom, type HistoryChoice } from './office-search.js';

type Kind = 'csv' | 'ndjson';

interface Exporting {
  kind: Kind;
  bytes: number;
  lines: number;
}

/** Saves what happened as a file; how long it takes nobody knows beforehand, so it says how much has come. */
export function HistoryExport({ program, choice }: { program: Program; choice: HistoryChoice }): ReactNode {
  const [exporting, setExporting] = useState<Exporting>();
  const [outcome, setOutcome] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const control = useRef<AbortController>(undefined);
  const { form, from, to } = choice;
  const start = async (kind: Kind): Promise<void> => {
    control.current = new AbortController();
    setProblem(undefined);
    setOutcome(undefined);
    setExporting({ kind, bytes: 0, lines: 0 });
    try {
      const query = new URLSearchParams(historyChoiceFrom({ form, from, to }) as Record<string, string>);
      const address = `/api/v1/programs/${encodeURIComponent(program.id)}/history.${kind}?${query.toString()}`;
      const { blob, lines } = await download(address, control.current.signal, (bytes, so) =>
        setExporting({ kind, bytes, lines: so }),
      );
      const events = kind === 'csv' ? lines - 1 : lines;
      save(blob, `${program.id}-history.${kind}`);
      setOutcome(`${inFigures(Math.max(events, 0))} events, ${formatSize(blob.size)}: saved.`);
    } catch (error) {
      if (!control.current.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    }
    setExporting(undefined);
  };
  return (
    <div className="history-export">
      <p className="row">
        <span>
          Export {form === undefined ? 'every form' : <bdi>{form}</bdi>}, {spanOf(from, to)}
          <span className="quiet small"> (whatever is chosen under “About”)</span>:
        </span>
        {(['csv', 'ndjson'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button second small"
            aria-disabled={exporting !== undefined}
            onClick={() => {
              if (exporting === undefined) void start(kind);
            }}
          >
            {kind === 'csv' ? 'CSV' : 'Lines of JSON'}
          </button>
        ))}
      </p>
      <p role="status" className="small">
        {exporting && `${inFigures(exporting.lines)} lines, ${formatSize(exporting.bytes)} so far …`}
        {outcome}
      </p>
      {exporting && (
        <p>
          <button type="button" className="link" onClick={() => control.current?.abort()}>
            Stop
          </button>
        </p>
      )}
      {problem !== undefined && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function spanOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'from the beginning until now';
  if (from === undefined) return `until ${formatDate(to ?? '')}`;
  return to === undefined ? `since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}

const LINE_END = 10;

/** @throws Refusal | Unreachable, also where it breaks off in the middle */
async function download(
  address: string,
  signal: AbortSignal,
  onProgress: (bytes: number, lines: number) => void,
): Promise<{ blob: Blob; lines: number }> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok || response.body === null) {
    const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
    throw problem === undefined ? new Unreachable() : new Refusal(response.status, problem);
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, lines] = [0, 0];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Unreachable(cause);
    });
    if (done) break;
    parts.push(value);
    bytes += value.length;
    lines += value.reduce((sum, byte) => sum + (byte === LINE_END ? 1 : 0), 0);
    onProgress(bytes, lines);
  }
  return { blob: new Blob(parts, { type: response.headers.get('content-type') ?? '' }), lines };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
