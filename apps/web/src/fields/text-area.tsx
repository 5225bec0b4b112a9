import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { DescribedField, describedBy, type FieldFrame } from './described-field.js';

type TextAreaProps = FieldFrame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

/** Some lines of text, in whatever direction they are written. */
export function TextArea({ id, label, hint, error, ...area }: TextAreaProps): ReactNode {
  const frame = { id, label, hint, error };
  return (
    <DescribedField {...frame}>
      <textarea rows={4} dir="auto" {...area} id={id} className="input" {...describedBy(frame)} />
    </DescribedField>
  );
}
