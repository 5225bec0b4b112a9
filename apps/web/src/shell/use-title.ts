import { useEffect } from 'react';

/** The document's title follows the screen; the server has set the first one. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title === '' ? 'Docket' : `${title} · Docket`;
  }, [title]);
}
