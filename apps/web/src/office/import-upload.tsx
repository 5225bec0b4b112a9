import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { formatSize, MOST_BYTES } from '../files/file-size.js';
import { sendFile } from '../files/send-file.js';
import { SpreadsheetDrop } from '../files/spreadsheet-drop.js';
import { importQuery, importsAddress, type Import } from './import.queries.js';

interface Upload {
  file: File;
  key: string;
  share: number;
  error?: string;
}

/** Takes a programme by choosing or dropping it, says how far it is, and opens what became of it. */
export function ImportUpload({ program, label }: { program: string; label: string }): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [upload, setUpload] = useState<Upload>();
  const control = useRef<AbortController>(undefined);
  const send = async (file: File, key: string): Promise<void> => {
    if (file.size > MOST_BYTES) {
      setUpload({ file, key, share: 0, error: `${file.name} has ${formatSize(file.size)}; 10 MB is the most.` });
      return;
    }
    control.current = new AbortController();
    setUpload({ file, key, share: 0 });
    try {
      const started = await sendFile<Import>(importsAddress(program), file, {
        key,
        onProgress: (share) => setUpload({ file, key, share }),
        signal: control.current.signal,
      });
      queryClient.setQueryData(importQuery(program, started.id).queryKey, started);
      await queryClient.invalidateQueries({ queryKey: ['imports', program] });
      setUpload(undefined);
      await navigate({ to: '/office/$program/imports/$importId', params: { program, importId: started.id } });
    } catch (error) {
      if (control.current.signal.aborted) setUpload(undefined);
      else setUpload({ file, key, share: 0, error: error instanceof Error ? error.message : String(error) });
    }
  };
  const sending = upload !== undefined && upload.error === undefined;
  return (
    <SpreadsheetDrop
      label={label}
      hint="Nothing is approved by sending it."
      busy={sending}
      onFile={(file) => void send(file, crypto.randomUUID())}
    >
      <div role="status">
        {sending && (
          <p className="stack small">
            <span>
              Sending <bdi>{upload.file.name}</bdi>, {formatSize(upload.file.size)}: {Math.round(upload.share * 100)} %
            </span>
            <progress max={1} value={upload.share} aria-label={`Sending ${upload.file.name}`} />
          </p>
        )}
      </div>
      {sending && (
        <p>
          <button type="button" className="link" onClick={() => control.current?.abort()}>
            Stop sending
          </button>
        </p>
      )}
      {upload?.error !== undefined && (
        <p className="notice bad" role="alert">
          {upload.error}{' '}
          {upload.file.size <= MOST_BYTES && (
            <button type="button" className="link" onClick={() => void send(upload.file, upload.key)}>
              Try again
            </button>
          )}
        </p>
      )}
    </SpreadsheetDrop>
  );
}
