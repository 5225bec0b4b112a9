import type { Form } from '../api/queries.js';
/** What a promise consists of. Instants are RFC 3339; `now` is epoch milliseconds of business time. */
export interface PromiseFacts {
  submittedAt: string;
  dueAt: string;
  now: number;
  /** When the answer came; the line ends there. */
  answeredAt?: string;
  /** The last moment at which an answer is of use: after it, no hours can be claimed. */
  lastUsefulAt?: string;
  /** As the api explains the due date; what came before the submission given here is left out. */
  segments: readonly { from: string; to: string; counted: boolean; reason: string }[];
}

/** Where the present promise begins, and what began it. */
export function beginningOf({
  opening,
  admittedAt,
  submittedAt,
}: Pick<Form, 'opening' | 'admittedAt' | 'submittedAt'>): { submittedAt: string; began: string } {
  if (opening !== null) return { submittedAt: opening.at, began: opening.kind === 'appeal' ? 'Appealed' : 'Reopened' };
  return admittedAt === null ? { submittedAt, began: 'Submitted' } : { submittedAt: admittedAt, began: 'Admitted' };
}

export type MarkKind = 'submitted' | 'today' | 'answered' | 'due' | 'last-useful';

export interface PromiseMark {
  kind: MarkKind;
  at: number;
  /** Per cent of the line. */
  place: number;
}

export interface PromiseStretch {
  kind: 'used' | 'paused' | 'late';
  from: number;
  to: number;
}

export interface PromisePicture {
  marks: PromiseMark[];
  stretches: PromiseStretch[];
  state: 'answered' | 'running' | 'late';
}

/** What made the promise stand still, from its beginning on. */
export function pausesOf({
  submittedAt,
  segments,
}: Pick<PromiseFacts, 'submittedAt' | 'segments'>): PromiseFacts['segments'] {
  return segments.filter(({ counted, from }) => !counted && Date.parse(from) >= Date.parse(submittedAt));
}

/** Where everything lies on the line from submission to the last of its marks. */
export function promisePicture({
  submittedAt,
  dueAt,
  now,
  answeredAt,
  lastUsefulAt,
  segments,
}: PromiseFacts): PromisePicture {
  const [start, due] = [Date.parse(submittedAt), Date.parse(dueAt)];
  const answered = answeredAt === undefined ? undefined : Date.parse(answeredAt);
  const until = Math.max(start, answered ?? now);
  const marks: { kind: MarkKind; at: number }[] = [
    { kind: 'submitted', at: start },
    answered === undefined ? { kind: 'today', at: until } : { kind: 'answered', at: answered },
    { kind: 'due', at: due },
    ...(lastUsefulAt === undefined ? [] : [{ kind: 'last-useful' as const, at: Date.parse(lastUsefulAt) }]),
  ];
  const end = Math.max(...marks.map(({ at }) => at));
  const place = (at: number): number =>
    end === start ? 0 : round(((Math.min(at, end) - start) / (end - start)) * 100);
  const paused = pausesOf({ submittedAt, segments })
    .filter(({ from }) => Date.parse(from) < until)
    .map(({ from, to }) => ({
      kind: 'paused' as const,
      from: place(Date.parse(from)),
      to: place(Math.min(Date.parse(to), until)),
    }));
  return {
    marks: marks.map((mark) => ({ ...mark, place: place(mark.at) })).sort((a, b) => a.at - b.at),
    stretches: [
      { kind: 'used', from: 0, to: place(Math.min(until, due)) },
      ...paused,
      ...(until > due ? [{ kind: 'late' as const, from: place(due), to: place(until) }] : []),
    ],
    state: answered !== undefined ? 'answered' : now >= due ? 'late' : 'running',
  };
}

function round(per: number): number {
  return Math.round(per * 100) / 100;
}
