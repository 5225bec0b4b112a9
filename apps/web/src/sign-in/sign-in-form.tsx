import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ChangeEvent, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { pageState } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { codeFrom, isComplete, looksLikeAddress, wasFilledIn } from './sign-in-code.js';

interface SignInFormProps {
  /** Known already, as when a session has ended: only the code is asked for. */
  email?: string;
  onSignedIn: () => void;
}

/** Sign-in by an emailed code: the address, then the eight digits. */
export function SignInForm({ email: known, onSignedIn }: SignInFormProps): ReactNode {
  const [email, setEmail] = useState(known ?? '');
  const [asked, setAsked] = useState(0);
  const [returned, setReturned] = useState(false);
  if (asked === 0) {
    return <AddressStep email={email} returned={returned} onChange={setEmail} onAsked={() => setAsked(1)} />;
  }
  return (
    <CodeStep
      key={asked}
      email={email.trim()}
      again={asked > 1}
      onSignedIn={onSignedIn}
      onResent={() => setAsked(asked + 1)}
      onOtherAddress={() => {
        setReturned(true);
        setAsked(0);
      }}
    />
  );
}

function useRequestCode(onAsked: () => void) {
  return useMutation({
    mutationFn: (email: string) => read(api.POST('/api/v1/sign-in/codes', { body: { email } })),
    onSuccess: onAsked,
  });
}

interface AddressStepProps {
  email: string;
  /** From the code, to enter another address. */
  returned: boolean;
  onChange: (email: string) => void;
  onAsked: () => void;
}

function AddressStep({ email, returned, onChange, onAsked }: AddressStepProps): ReactNode {
  useEffect(() => {
    if (returned) document.getElementById('email')?.focus();
  }, [returned]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const request = useRequestCode(onAsked);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (request.isPending) return;
    if (!looksLikeAddress(email.trim())) {
      setErrors([{ field: 'email', message: 'Enter your email address, like name@example.org' }]);
      return;
    }
    setErrors([]);
    request.mutate(email.trim(), { onError: (error) => setErrors(errorsOf(error, 'email')) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="email"
        label="Email address"
        hint="We mail you a code. There is no password to remember."
        type="email"
        autoComplete="email"
        value={email}
        onChange={({ target }) => onChange(target.value)}
        error={messageFor(errors, 'email')}
      />
      <p>
        <button className="button" aria-disabled={request.isPending}>
          {request.isPending ? 'Sending the code …' : 'Email me a code'}
        </button>
      </p>
    </form>
  );
}

interface CodeStepProps {
  email: string;
  /** Another code was asked for. */
  again: boolean;
  onSignedIn: () => void;
  onResent: () => void;
  onOtherAddress: () => void;
}

function CodeStep({ email, again, onSignedIn, onResent, onOtherAddress }: CodeStepProps): ReactNode {
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const queryClient = useQueryClient();
  const underWay = useRef(false);
  const filledIn = useRef('');
  // What the field is described by says what has happened.
  useEffect(() => document.getElementById('code')?.focus(), []);
  const enter = useMutation({
    mutationFn: (whole: string) => read(api.POST('/api/v1/sign-in/sessions', { body: { email, code: whole } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      onSignedIn();
    },
    onError: (error) => setErrors(errorsOf(error, 'code')),
    onSettled: () => {
      underWay.current = false;
    },
  });
  // A code is good for once, and whatever fills it in may press the button as well.
  const send = (whole: string): void => {
    if (underWay.current) return;
    underWay.current = true;
    setErrors([]);
    enter.mutate(whole);
  };
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    const typed = codeFrom(target.value);
    setCode(typed);
    if (!wasFilledIn(typed, code, nativeEvent) || typed === filledIn.current) return;
    filledIn.current = typed;
    send(typed);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isComplete(code)) send(code);
    else setErrors([{ field: 'code', message: 'Enter the eight digits of the code' }]);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {pageState.demo && (
        <p className="notice">
          In the demo, the code arrives in the{' '}
          <a href={`/mailbox?${new URLSearchParams({ to: email }).toString()}`} target="_blank" rel="noreferrer">
            mailbox (opens beside this page)
          </a>
          .
        </p>
      )}
      <TextField
        id="code"
        label="Code"
        hint={
          <>
            We have sent {again ? 'another' : 'a'} code to <strong>{email}</strong>. It is valid for 15 minutes. Eight
            digits; you can paste it.
          </>
        }
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        value={code}
        onChange={change}
        error={messageFor(errors, 'code')}
      />
      <p className="row">
        <button className="button" aria-disabled={enter.isPending}>
          {enter.isPending ? 'Signing in …' : 'Sign in'}
        </button>
        <Resend email={email} onResent={onResent} onRefused={(error) => setErrors(errorsOf(error, 'code'))} />
      </p>
      <p>
        <button type="button" className="link" onClick={onOtherAddress}>
          Use another address
        </button>
      </p>
    </form>
  );
}

/** Before another mail is asked for, the first one gets its time. */
const RESEND_AFTER_SECONDS = 30;

interface ResendProps {
  email: string;
  onResent: () => void;
  onRefused: (error: Error) => void;
}

function Resend({ email, onResent, onRefused }: ResendProps): ReactNode {
  const [seconds, setSeconds] = useState(RESEND_AFTER_SECONDS);
  const request = useRequestCode(onResent);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds > 0) return <span className="quiet figures">No mail? Ask again in {seconds} s.</span>;
  return (
    <button
      type="button"
      className="button second"
      aria-disabled={request.isPending}
      onClick={() => {
        if (!request.isPending) request.mutate(email, { onError: onRefused });
      }}
    >
      Send another code
    </button>
  );
}

function messageFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** What a person can do about it comes first; the api's own words otherwise. */
function errorsOf(error: Error, field: string): FieldError[] {
  if (!(error instanceof Refusal)) return [{ message: error.message }];
  const { code, detail } = error.problem;
  if (code === 'sign-in.code-wrong') {
    return [{ field, message: 'This is not the code of the latest mail. Check the digits' }];
  }
  if (code === 'sign-in.code-dead') {
    return [{ field, message: 'This code cannot be used any more. Ask for another one' }];
  }
  if (code === 'request.too-many') return [{ message: 'Too many tries from here. Wait a minute, then try again' }];
  if (code === 'request.invalid') return [{ field, message: 'Check what you entered' }];
  return [{ message: detail }];
}
