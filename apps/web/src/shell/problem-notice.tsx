import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';

/** What went wrong with reading something, and another try. */
export function ProblemNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): ReactNode {
  return (
    <div className="notice bad stack" role="alert">
      <p>
        <strong>This could not be loaded.</strong> {error.message}
        {error instanceof Refusal && error.status >= 500 && (
          <span className="quiet"> If it stays so, tell headquarters: {error.problem.requestId}</span>
        )}
      </p>
      {onRetry && (
        <p>
          <button type="button" className="button second small" onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
