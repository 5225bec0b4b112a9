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
  const [tags, setTags] = useState<readonly string[]>([]);
  const [source, setSource] = useState('');
  const asks = hours.trim() !== '' && amount > 0 && amount <= 1000;
  const tried: Tried = { category, amount, tags, source };
  const { data, error, isFetching } = useQuery({
    queryKey: ['record', program.id, 'what-if', record.credential.id, record.asOf, record.countedTotal, tried],
    queryFn: () => tryOut(program.id, record, tried),
    enabled: asks,
  });
  return (
    <section className="screen-only what-if stack" aria-labelledby="what-if">
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
        {record.ruleSources.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-source`}>Source</label>
            <select
              id={`${id}-source`}
              className="input"
              value={source}
              onChange={({ target }) => setSource(target.value)}
            >
              <option value="">Any other</option>
              {record.ruleSources.map(({ id: value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {record.ruleTags.length > 0 && (
        <fieldset className="tags">
          <legend>It is</legend>
          {record.ruleTags.map(({ id: tag, label }) => (
            <label key={tag} className="choice">
              <input
                type="checkbox"
                checked={tags.includes(tag)}
                onChange={({ target }) =>
                  setTags(target.checked ? [...tags, tag] : tags.filter((other) => other !== tag))
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className="answer">
        {!asks && hours.trim() !== '' && `Write how many ${record.unit}s: a number up to 1000.`}
        {error !== null && asks && error.message}
        {error === null && asks && data === undefined && isFetching && 'Counting …'}
        {asks && data !== undefined && data !== null && verdict(amount, data.counts, data, record.unit)}
      </p>
    </section>
  );
}

interface Tried {
  category: string;
  amount: number;
  tags: readonly string[];
  /** Empty: none that the rules look at. */
  source: string;
}

interface Outcome {
  counts: number;
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
async function tryOut(program: string, record: CreditRecord, tried: Tried): Promise<Outcome | null> {
  const { category, amount, tags, source } = tried;
  const { trial } = await read(
    api.GET('/api/v1/programs/{program}/credit-record', {
      params: {
        path: { program },
        query: {
          credential: record.credential.id,
          on: record.cycle.end,
          tryHours: amount,
          tryCategory: category,
          ...(tags.length > 0 && { tryTags: tags.join(',') }),
          ...(source !== '' && { trySource: source }),
        },
      },
    }),
  );
  return trial;
}
