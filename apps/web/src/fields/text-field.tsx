import type { InputHTMLAttributes, ReactNode } from 'react';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled line of text; hint and error are read out with it. */
export function TextField({ id, label, hint, error, ...input }: TextFieldProps): ReactNode {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        {...(described !== '' && { 'aria-describedby': described })}
      />
    </div>
  );
}
