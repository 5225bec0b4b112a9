import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../api/answer.js';
import type { components } from '../api/schema.js';
import { formatSize, MOST_BYTES } from '../files/file-size.js';
import { sendFile } from '../files/send-file.js';

export type RollReport = components['schemas']['RollReportResponse'];

interface Roll {
  file?: File;
  /** What is being done with it: looked at, or brought in. */
  doing?: 'check' | 'apply';
  /** Sent so far, from 0 to 1. */
  share: number;
  report?: RollReport;
  /** Why it could not be read or sent; one line each. */
  refusals?: readonly string[];
}

interface Rolling extends Roll {
  check: (file: File) => void;
  apply: () => void;
  stop: () => void;
}

/** Sends a roll of members: first to be looked at, then, with nothing wrong in it, to be brought in. */
export function useRoll(program: string): Rolling {
  const queryClient = useQueryClient();
  const [roll, setRoll] = useState<Roll>({ share: 0 });
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const send = async (file: File, doing: 'check' | 'apply', before?: RollReport): Promise<void> => {
    control.current = new AbortController();
    const { signal } = control.current;
    const known = before === undefined ? {} : { report: before };
    setRoll({ file, doing, share: 0, ...known });
    try {
      const report = await sendFile<RollReport>(
        `/api/v1/programs/${program}/member-imports?dryRun=${String(doing === 'check')}`,
        file,
        { key: crypto.randomUUID(), signal, onProgress: (share) => setRoll((now) => ({ ...now, share })) },
      );
      if (doing === 'apply') await queryClient.invalidateQueries({ queryKey: ['members', program] });
      setRoll({ file, share: 1, report });
    } catch (error) {
      setRoll({ file, share: 0, ...known, ...(!signal.aborted && { refusals: wordsOf(error) }) });
    }
  };
  return {
    ...roll,
    check: (file) => {
      if (file.size <= MOST_BYTES) void send(file, 'check');
      else setRoll({ share: 0, refusals: [`${file.name} has ${formatSize(file.size)}; 10 MB is the most.`] });
    },
    apply: () => {
      if (roll.file !== undefined && roll.doing === undefined) void send(roll.file, 'apply', roll.report);
    },
    stop: () => control.current?.abort(),
  };
}

function wordsOf(error: unknown): readonly string[] {
  const named = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  if (named.length > 0) return named.map(({ message }) => message);
  return [error instanceof Error ? error.message : String(error)];
}
