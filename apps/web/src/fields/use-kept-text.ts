import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../api/queries.js';

const PREFIX = 'docket.kept.';

/**
 * A text that is not lost by a reload, the back button or a slip: the tab keeps it until it is set to nothing, for the
 * person who is signed in. For screens within `SignedInOnly`.
 *
 * @param name says what it belongs to, such as `answer <id of the form>`
 */
export function useKeptText(name: string): [string, (text: string) => void] {
  const { data: me } = useQuery(meQuery);
  const key = `${PREFIX}${me?.user?.id} ${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (typed: string): void => {
    if (typed === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, typed);
    setText(typed);
  };
  return [text, keep];
}
