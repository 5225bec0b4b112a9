import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { api, read } from '../api/client.js';
import { formQuery } from '../api/queries.js';
import type { Message } from './threads.queries.js';

interface Reading {
  /** Goes below the last message: when it is in sight, all of them were. */
  end: RefObject<HTMLDivElement | null>;
  /** Whether a message was unread when the thread was opened, or came since. It stays marked until the page is left. */
  isFresh: (message: Message) => boolean;
}

/** Tells the api what was read, once it has been on the screen. */
export function useReading(formId: string, messages: readonly Message[]): Reading {
  const queryClient = useQueryClient();
  const end = useRef<HTMLDivElement>(null);
  const [firstFresh, setFirstFresh] = useState<string>();
  const unread = messages.find((message) => !message.read);
  if (unread !== undefined && firstFresh === undefined) setFirstFresh(unread.id);
  const { mutate } = useMutation({
    mutationFn: (messageId: string) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/messages/reads', {
          params: { path: { formId } },
          body: { messageId },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: formQuery(formId).queryKey, exact: true }),
        queryClient.invalidateQueries({ queryKey: ['forms'] }),
      ]),
  });
  const last = unread === undefined ? undefined : messages.at(-1)?.id;
  useEffect(() => {
    if (last === undefined || end.current === null) return undefined;
    const watcher = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      watcher.disconnect();
      mutate(last);
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [last, mutate]);
  const from = messages.findIndex(({ id }) => id === firstFresh);
  return {
    end,
    isFresh: (message) => from >= 0 && messages.indexOf(message) >= from,
  };
}
