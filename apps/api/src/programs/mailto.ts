import type { Person } from '#domain';

/** A question to the program's office, begun: the office finds the person by what is filled in. */
export function mailtoOf(address: string, program: string, { name, email }: Pick<Person, 'name' | 'email'>): string {
  const subject = `${program}: a question`;
  const body = `\n\n--\n${name}\nAccount: ${email}\nCertification ID (if you have one): `;
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** RFC 6068: line breaks are CRLF. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n'));
}
