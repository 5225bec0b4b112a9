import type { InputHTMLAttributes, ReactNode } from 'react';
import { DescribedField, describedBy, type FieldFrame } from './described-field.js';

type TextFieldProps = FieldFrame & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

/** A labelled line of text, a number or a date; hint and error are read out with it. */
export function TextField({ id, label, hint, error, ...input }: TextFieldProps): ReactNode {
  const frame = { id, label, hint, error };
  return (
    <DescribedField {...frame}>
      <input {...input} id={id} className="input" {...describedBy(frame)} />
    </DescribedField>
  );
}
