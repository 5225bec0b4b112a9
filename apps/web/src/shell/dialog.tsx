import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  open: boolean;
  /** Escape, the close button, or a choice made inside. */
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** A question before everything else. What is inside exists while it is open only. */
export function Dialog({ title, open, onClose, children, wide = false }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <div className="stack">
          <div className="row dialog-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" className="link" onClick={onClose}>
              Close
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
