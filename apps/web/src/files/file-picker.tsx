import './files.css';
import { useId, type ReactNode } from 'react';
import { ACCEPTED, ACCEPTED_IN_WORDS, formatSize } from './file-size.js';
import type { Upload, Uploads } from './use-uploads.js';

interface FilePickerProps {
  uploads: Uploads;
  label?: string;
  hint?: string;
  /** Where an error summary leads to. */
  inputId?: string;
}

/** Takes files by choosing or dropping them, and shows how far each one is. */
export function FilePicker({
  uploads,
  label = 'Add files',
  hint = ACCEPTED_IN_WORDS,
  inputId,
}: FilePickerProps): ReactNode {
  const id = useId();
  const arrived = uploads.stored.length;
  return (
    <div
      className="file-picker"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        uploads.add(event.dataTransfer.files);
      }}
    >
      <p className="row">
        <label className="button second small">
          {label}
          <input
            id={inputId}
            type="file"
            className="visually-hidden"
            multiple
            accept={ACCEPTED}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => {
              uploads.add(target.files ?? []);
              // The same file can be chosen once more.
              target.value = '';
            }}
          />
        </label>
        <span className="quiet small" id={`${id}-hint`}>
          {hint}
        </span>
      </p>
      {uploads.all.length > 0 && (
        <ul className="file-list" aria-label="Files added">
          {uploads.all.map((upload) => (
            <UploadLine key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {uploads.busy
          ? 'Sending files'
          : arrived > 0 && `${arrived} ${arrived === 1 ? 'file has' : 'files have'} arrived`}
      </p>
    </div>
  );
}

function UploadLine({ upload, uploads }: { upload: Upload; uploads: Uploads }): ReactNode {
  const { key, file, sent, stored, error, hopeless } = upload;
  return (
    <li>
      <span className="name">
        <bdi>{file.name}</bdi> <span className="quiet small">{formatSize(file.size)}</span>
      </span>
      <span className="row small">
        {error === undefined && stored === undefined && (
          <progress max={1} value={sent} aria-label={`Sending ${file.name}`} />
        )}
        {error === undefined && stored !== undefined && <span className="quiet">Added</span>}
        {error !== undefined && hopeless !== true && (
          <button type="button" className="link" onClick={() => uploads.retry(key)}>
            Try again<span className="visually-hidden"> to send {file.name}</span>
          </button>
        )}
        <button type="button" className="link" onClick={() => uploads.remove(key)}>
          {stored === undefined && error === undefined ? 'Stop' : 'Remove'}
          <span className="visually-hidden"> {file.name}</span>
        </button>
      </span>
      {error !== undefined && (
        <p className="wrong small" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}
