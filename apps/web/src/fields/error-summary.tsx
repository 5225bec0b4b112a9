import { useEffect, useRef, type ReactNode } from 'react';

export interface FieldError {
  /** The id of the field it is about; without one, the form as a whole. */
  field?: string;
  message: string;
}

/**
 * What is wrong with a form, at its top, each entry leading to its field (GOV.UK's pattern). It takes the focus whenever
 * there is something new to say, so that it is read out and seen.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="notice bad" role="alert" ref={box} tabIndex={-1} aria-labelledby="error-summary">
      <p id="error-summary">
        <strong>There is a problem</strong>
      </p>
      <ul className="plain">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? (
              message
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
