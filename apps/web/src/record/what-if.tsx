import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import type { CreditRecord } from './record.queries.js';

/** Hours of any kind, tried on the record: what they would add, and what of them would not count. */
export function WhatIf({ program, record }: { program: Program; record: CreditRecord }): ReactNode {
  const id = useId();
  const [category, setCategory] = useState(record.categories[0]?.id ?? '');
  const [hours, setHours] = useState('');
  const amount = Number(hours.replace(',', '.'));
  const asks = hours.trim() !== '' && amount > 0 && amount <= 1000;
  const { data, error, isFetching } = useQuery({
    queryKey: [
      'record',
      program.id,
      'what-if',
      record.credential.id,
      record.asOf,
      record.countedTotal,
      category,
      amount,
    ],
    queryFn: () => evaluate(program.id, record, category, amount),
    enabled: asks,
  });
  return (
    <section className="what-if stack" aria-labelledby="what-if">
      <h2 id="what-if">What if I add …</h2>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-hours`}>{record.unit === 'hour' ? 'Hours' : `${record.unit}s`}</label>
          <input
            id={`${id}-hours`}
            className="input short"
            inputMode="decimal"
            value={hours}
            onChange={({ target }) => setHours(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-category`}>Category</label>
          <select
            id={`${id}-category`}
            className="input"
            value={category}
            onChange={({ target }) => setCategory(target.value)}
          >
            {record.categories.map(({ id: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p role="status" className="answer">
        {error !== null && asks && error.message}
        {error === null && asks && data === undefined && isFetching && 'Counting …'}
        {asks && data !== undefined && verdict(amount, data.countedTotal - record.countedTotal, data, record.unit)}
      </p>
    </section>
  );
}

interface Outcome {
  countedTotal: number;
  stillNeeded: number | null;
  met: boolean;
}

function verdict(added: number, counts: number, { stillNeeded, met }: Outcome, unit: string): string {
  const gain = Math.round(counts * 100) / 100;
  const first =
    gain === added
      ? `All ${countOf(added, unit)} count.`
      : gain === 0
        ? `None of it counts: it is above a limit, and stays on the record.`
        : `This gives +${added}, only ${gain} count; the rest is above a limit.`;
  const then = met
    ? 'The term would be met.'
    : stillNeeded === null
      ? ''
      : `${countOf(stillNeeded, unit)} would still be needed.`;
  return `${first} ${then}`.trim();
}

/** What is on the record, with the hours that are asked about, counted by the same rules. Nothing is stored. */
async function evaluate(program: string, record: CreditRecord, category: string, amount: number): Promise<Outcome> {
  const { cycle, asOf, credential, claims, rejected } = record;
  const counted = claims.filter(({ id, state }) => state === 'accepted' && !rejected.some((one) => one.id === id));
  return read(
    api.POST('/api/v1/programs/{program}/credit-record/evaluation', {
      params: { path: { program } },
      body: {
        cycle,
        asOf,
        ...(credential.credential !== null && {
          credential: credential.credential,
          credentials: [credential.credential],
        }),
        credits: [
          ...counted.map((claim) => ({
            id: claim.id,
            completedOn: claim.completedOn,
            category: claim.category,
            amount: claim.creditedHours,
          })),
          { id: 'what-if', completedOn: asOf, category, amount },
        ],
      },
    }),
  );
}
