import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface FormLinkProps {
  program: string;
  form: { id: string; number: string };
  children?: ReactNode;
}

/** To a form as those see it who work on it. */
export function FormLink({ program, form, children }: FormLinkProps): ReactNode {
  const place = { to: '/reviews/$program/$formId', params: { program, formId: form.id } };
  return <Link {...(place as unknown as LinkProps)}>{children ?? form.number}</Link>;
}
