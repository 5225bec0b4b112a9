import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import { versionsQuery, type PolicyVersion } from './rules.queries.js';

const STATES: Record<PolicyVersion['state'], { label: string; tone: string }> = {
  'in-force': { label: 'In force', tone: 'good' },
  'to-come': { label: 'To come', tone: 'open' },
  past: { label: 'Past', tone: 'over' },
};

/** Every version the program ever had; none ever changes. */
export function VersionsTable({ program }: { program: Program }): ReactNode {
  const { data, error, refetch } = useQuery(versionsQuery(program.id));
  if (error && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">Loading …</p>;
  return (
    <div className="table-frame rules-versions" tabIndex={0} role="group" aria-label="Versions">
      <table className="table">
        <caption className="visually-hidden">Versions of the rules, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">In effect from</th>
            <th scope="col">State</th>
            <th scope="col">Adopted by</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((one) => {
            const { label, tone } = STATES[one.state];
            return (
              <tr key={one.version}>
                <th scope="row">
                  <bdi>{one.version}</bdi>
                </th>
                <td>{formatDate(one.effectiveFrom)}</td>
                <td>
                  <span className={`status ${tone}`}>{label}</span>
                </td>
                <td dir="auto">{one.adoptedBy?.name ?? <span className="quiet">came as a file</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
