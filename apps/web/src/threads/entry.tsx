import type { ReactNode } from 'react';
import { FileLinks, filesOf } from '../files/file-links.js';
import type { StoredFile } from '../files/use-uploads.js';
import { Moment } from '../time/moment.js';

interface EntryProps {
  formId: string;
  zone: string;
  who: string;
  at: string;
  text: string;
  files: readonly StoredFile[];
  /** By the viewer's own side. */
  own?: boolean;
  fresh?: boolean;
  /** Below the name, such as whom it mentions. */
  note?: ReactNode;
}

/** One thing that somebody wrote. */
export function Entry({ formId, zone, who, at, text, files, own = false, fresh = false, note }: EntryProps): ReactNode {
  return (
    <li className={own ? 'thread-entry own' : 'thread-entry'}>
      <p className="entry-head">
        <strong dir="auto">{who}</strong>
        {fresh && <span className="fresh">New</span>}
        <span className="quiet small">
          <Moment at={at} zone={zone} />
        </span>
        {note}
      </p>
      <p className="entry-text" dir="auto">
        {text}
      </p>
      <FileLinks address={filesOf(formId)} files={files} />
    </li>
  );
}
