import { useState, type ReactNode } from 'react';

/** Copies a text and says whether it worked. Where there is no clipboard, the text is shown to be copied by hand. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <span>
      <button type="button" className="link" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="quiet small">
        {state === 'copied' && ' Copied.'}
        {state === 'by-hand' && ` Copy it from here: ${text}`}
      </span>
    </span>
  );
}
