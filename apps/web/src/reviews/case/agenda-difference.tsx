import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Credit } from '../../api/queries.js';
import { totalHours } from '../../catalog/hours.js';
import { agendaQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { readingsFor } from './work.js';

/** Says where what is granted is not what the agenda, as it is read, gives. */
export function AgendaDifference({ granted }: { granted: readonly Credit[] }): ReactNode {
  const { form, terms, work } = useCase();
  const hasAgenda = (form.activity.agenda ?? []).length > 0;
  const { data } = useQuery({ ...agendaQuery(form, readingsFor(form, work)), enabled: hasAgenda });
  const inWords = (credits: readonly Credit[]): string =>
    terms.categories
      .map(({ id, label }) => ({ label, hours: totalHours(credits.filter(({ category }) => category === id)) }))
      .filter(({ hours }) => hours > 0)
      .map(({ label, hours }) => `${label} ${hours}`)
      .join(', ') || 'nothing';
  if (data === undefined || inWords(data.byCategory) === inWords(granted)) return null;
  return (
    <p className="notice soon small">
      The agenda gives {inWords(data.byCategory)}; you grant {inWords(granted)}.
    </p>
  );
}
