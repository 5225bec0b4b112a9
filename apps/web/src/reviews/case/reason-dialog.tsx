import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ErrorSummary, type FieldError } from '../../fields/error-summary.js';
import { problemErrors } from '../../fields/problem-errors.js';
import { TextArea } from '../../fields/text-area.js';
import { Dialog } from '../../shell/dialog.js';
import { isStale } from './use-act.js';

interface ReasonDialogProps {
  title: string;
  /** What follows from it. */
  children: ReactNode;
  hint: string;
  button: string;
  open: boolean;
  onClose: () => void;
  act: (reason: string) => Promise<unknown>;
}

const FIELD = 'reason';

/** Asks why, before something that is kept with its reason. */
export function ReasonDialog({ title, children, hint, button, open, onClose, act }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (pending) return;
    if (reason.trim() === '') {
      setErrors([{ field: FIELD, message: 'Say why' }]);
      return;
    }
    setPending(true);
    setErrors([]);
    try {
      await act(reason.trim());
      setReason('');
      onClose();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (isStale(error)) onClose();
      else setErrors(problemErrors(error, (pointer) => (pointer === '/reason' ? FIELD : undefined)));
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={errors} />
        <div>{children}</div>
        <TextArea
          id={FIELD}
          label="Reason"
          hint={hint}
          error={errors.find(({ field }) => field === FIELD)?.message}
          maxLength={5000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <p className="row">
          <button className="button" aria-disabled={pending}>
            {pending ? 'One moment …' : button}
          </button>
          <button type="button" className="button second" onClick={onClose}>
            Not now
          </button>
        </p>
      </form>
    </Dialog>
  );
}
