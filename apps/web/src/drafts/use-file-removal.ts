import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { removeFile } from '../files/send-file.js';
import type { StoredFile } from '../files/use-uploads.js';
import { clearNews, tell } from '../shell/news.js';

const UNDO_MS = 8_000;

export interface FileRemoval {
  /** Removed on the page, and perhaps not yet at the api. */
  leaving: ReadonlySet<string>;
  remove: (file: StoredFile) => void;
  /** Removes now whatever could still be had back. */
  finish: () => Promise<void>;
}

/** A file goes a few seconds after it was removed, or when its page is left: until then it can be had back. */
export function useFileRemoval(address: string, onRemoved: () => void): FileRemoval {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const stop = (id: string): void => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
  };
  const stay = (id: string): void => {
    stop(id);
    setLeaving((before) => new Set([...before].filter((other) => other !== id)));
  };
  const removal = useMutation({
    mutationFn: (id: string) => removeFile(address, id),
    onSuccess: onRemoved,
    onError: (error, id) => {
      stay(id);
      tell({ text: `The file could not be removed. ${error.message}` });
    },
  });
  useEffect(() => {
    const pending = timers.current;
    const leave = (): void => {
      if (pending.size > 0) clearNews();
      for (const [id, timer] of pending) {
        clearTimeout(timer);
        // The page may be gone before there is an answer.
        void fetch(`${address}/${id}`, { method: 'DELETE', keepalive: true });
      }
      pending.clear();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [address]);

  const remove = ({ id, name }: StoredFile): void => {
    setLeaving((before) => new Set([...before, id]));
    const go = (): void => {
      stop(id);
      removal.mutate(id);
    };
    timers.current.set(id, setTimeout(go, UNDO_MS));
    tell({ text: `${name} is removed.`, stays: UNDO_MS, action: { label: 'Undo', run: () => stay(id) } });
  };
  const finish = async (): Promise<void> => {
    const ids = [...timers.current.keys()];
    ids.forEach(stop);
    await Promise.all(ids.map((id) => removal.mutateAsync(id)));
  };
  return { leaving, remove, finish };
}
