import './files.css';
import type { ReactNode } from 'react';
import { formatSize } from './file-size.js';
import type { StoredFile } from './use-uploads.js';

interface FileLinksProps {
  /** Below it, each file has its bytes. */
  address: string;
  files: readonly StoredFile[];
  /** Beside each one, such as a way to remove it. */
  beside?: (file: StoredFile) => ReactNode;
}

/** Files to be downloaded: the api never shows one in the browser. */
export function FileLinks({ address, files, beside }: FileLinksProps): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className="file-list" aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <span className="name">
            <a href={`${address}/${file.id}/content`} download>
              <bdi>{file.name}</bdi>
            </a>{' '}
            <span className="quiet small">{formatSize(file.size)}</span>
          </span>
          {beside?.(file)}
        </li>
      ))}
    </ul>
  );
}

/** Where the files of a form are. */
export function filesOf(formId: string): string {
  return `/api/v1/eligibility-forms/${formId}/attachments`;
}
