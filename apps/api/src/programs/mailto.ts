import type { Person } from '#domain';

/** Who asks, and the certification ids they have in the program: none where they are not certified. */
export interface Asker extends Pick<Person, 'name' | 'email'> {
  certificationIds: readonly string[];
}

/** A question to the program's office, begun: the office finds the person by what is filled in. */
export function mailtoOf(address: string, program: string, { name, email, certificationIds }: Asker): string {
  const subject = `${program}: a question`;
  const certified =
    certificationIds.length === 0
      ? 'Certification ID (if you have one): '
      : `Certification ID: ${certificationIds.join(', ')}`;
  const body = `\n\n--\n${name}\nAccount: ${email}\n${certified}`;
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** RFC 6068: line breaks are CRLF. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n'));
}
