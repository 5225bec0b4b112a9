import type { ReactNode } from 'react';

export interface FieldFrame {
  /** Also where the error summary leads to. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** What a control needs to be read out with its hint and its error. */
export function describedBy({ id, hint, error }: FieldFrame): { 'aria-describedby'?: string; 'aria-invalid': boolean } {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return { 'aria-invalid': error !== undefined, ...(described !== '' && { 'aria-describedby': described }) };
}

/** The hint and the error that a control is described by. */
export function Description({ id, hint, error }: Omit<FieldFrame, 'label'>): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className="wrong" id={`${id}-error`}>
          {error}
        </div>
      )}
    </>
  );
}

/** A label, a hint and an error above whatever control they belong to. */
export function DescribedField({ label, children, ...frame }: FieldFrame & { children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={frame.id}>{label}</label>
      <Description {...frame} />
      {children}
    </div>
  );
}
