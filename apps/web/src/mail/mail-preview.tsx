import './mail.css';
import { useState, type ReactNode } from 'react';
import { MailFrame, type MailScheme } from './mail-frame.js';

interface MailPreviewProps {
  subject: string;
  text: string;
  html: string;
  /** Whom it goes to, where that is known. */
  to?: ReactNode;
}

type Part = MailScheme | 'text';

const PARTS: readonly { part: Part; label: string }[] = [
  { part: 'light', label: 'Light' },
  { part: 'dark', label: 'Dark' },
  { part: 'text', label: 'Text only' },
];

/** A mail as whoever gets it sees it: in a light and a dark mail program, and in one that shows text alone. */
export function MailPreview({ subject, text, html, to }: MailPreviewProps): ReactNode {
  const [part, setPart] = useState<Part>('light');
  return (
    <figure className="mail">
      <figcaption className="mail-head">
        <p className="mail-subject" dir="auto">
          {subject}
        </p>
        {to !== undefined && <p className="quiet small">To {to}</p>}
        <div className="segments" role="group" aria-label="Show the mail as">
          {PARTS.map(({ part: each, label }) => (
            <button key={each} type="button" aria-pressed={part === each} onClick={() => setPart(each)}>
              {label}
            </button>
          ))}
        </div>
      </figcaption>
      {part === 'text' ? (
        <pre className="mail-text" dir="auto" tabIndex={0} aria-label="The mail as text">
          {text}
        </pre>
      ) : (
        <MailFrame title={`The mail as HTML, ${part}`} html={html} scheme={part} />
      )}
    </figure>
  );
}
