import PostalMime from 'postal-mime';
import { MailReader, type MailContent } from '#use-cases';

export class PostalMimeMailReader extends MailReader {
  async read(bytes: Buffer): Promise<MailContent> {
    const { subject = '', text = '', html = '' } = await PostalMime.parse(bytes);
    return { subject, text: unixLines(text), html: unixLines(html) };
  }
}

/** On the wire every line ends with CR and LF, and every part with one more than was composed. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n+$/, '\n');
}
