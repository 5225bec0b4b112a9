import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { templateErrors } from './template-problems.js';
import { templatePreviewQuery, type Words } from './template.queries.js';

const TYPING_PAUSE_MS = 400;

/** What the words make of made-up data while one types: the last picture stays for as long as there can be no other. */
export function useTemplatePreview(program: string, kind: string, { subject, body }: Words) {
  const [asked, ask] = useState({ subject, body });
  useEffect(() => {
    const timer = setTimeout(() => ask({ subject, body }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [subject, body]);
  const { data, error, isFetching } = useQuery(templatePreviewQuery(program, kind, asked));
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  // Words that were kept may be wrong from the beginning: then what is saved is shown.
  const saved = useQuery({
    ...templatePreviewQuery(program, kind, undefined),
    enabled: error !== null && last === undefined,
  });
  return {
    picture: data ?? last ?? saved.data,
    /** What is wrong with the words that were asked about last. */
    wrong: error === null ? [] : templateErrors(error),
    isFetching: isFetching || saved.isFetching,
  };
}
