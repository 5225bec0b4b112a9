import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import { pageState } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import type { NewRole, RoleName } from './administration.queries.js';
import { ROLE_MEANINGS, ROLE_NAMES, rolesGivenBy, wordsOf } from './roles.js';

/** Gives a role and says so. */
export function useGiveRole() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewRole) => read(api.POST('/api/v1/role-grants', { body })),
    onSuccess: ({ name }, { role, program = null }) => tell({ text: `${name} is now ${wordsOf({ role, program })}.` }),
    // Not waited for: the dialog closes with the news.
    onSettled: () => void queryClient.invalidateQueries(),
  });
}

/** Stands for the installation in the list of programs. */
const INSTALLATION = '';
const FIELDS: Record<string, string> = {
  '/email': 'role-email',
  '/name': 'role-name',
  '/program': 'role-program',
  '/role': 'role-role',
};

interface GiveRoleProps {
  email: string;
  own: readonly { program: string | null; role: string }[];
  onGiven: () => void;
}

export function GiveRole({ email: known, own, onGiven }: GiveRoleProps): ReactNode {
  const places = [
    ...pageState.programs.map(({ id, name }) => ({ value: id, label: name })),
    { value: INSTALLATION, label: 'The whole installation' },
  ].filter(({ value }) => rolesGivenBy(own, value || null).length > 0);
  const [email, setEmail] = useState(known);
  const [name, setName] = useState('');
  const [program, setProgram] = useState(places[0]?.value ?? INSTALLATION);
  const [chosen, setRole] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const give = useGiveRole();
  const roles = rolesGivenBy(own, program || null);
  const role = roles.find((each) => each === chosen);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (give.isPending) return;
    const missing = [
      ...(email.includes('@') ? [] : [{ field: 'role-email', message: 'Enter the person’s email address' }]),
      ...(role === undefined ? [{ field: 'role-role', message: 'Choose a role' }] : []),
    ];
    setErrors(missing);
    if (role === undefined || missing.length > 0) return;
    const body: NewRole = {
      email: email.trim(),
      role,
      ...(program !== INSTALLATION && { program }),
      ...(name.trim() !== '' && { name: name.trim() }),
    };
    give.mutate(body, {
      onSuccess: onGiven,
      onError: (error) => setErrors(problemErrors(error, (pointer) => FIELDS[pointer])),
    });
  };
  const wrong = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="role-email"
        label="Email address"
        type="email"
        autoComplete="off"
        value={email}
        readOnly={known !== ''}
        error={wrong('role-email')}
        onChange={({ target }) => setEmail(target.value)}
      />
      {known === '' && (
        <TextField
          id="role-name"
          label="Full name, if they have never signed in"
          hint="Conflicts of interest are found by names. Who has an account keeps theirs."
          autoComplete="off"
          dir="auto"
          value={name}
          error={wrong('role-name')}
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <SelectField
        id="role-program"
        label="Where"
        choices={places}
        value={program}
        error={wrong('role-program')}
        onChange={({ target }) => setProgram(target.value)}
      />
      <ChoiceGroup
        kind="one"
        id="role-role"
        label="Role"
        value={role ?? ''}
        error={wrong('role-role')}
        choices={roles.map((each: RoleName) => ({ value: each, label: ROLE_NAMES[each], hint: ROLE_MEANINGS[each] }))}
        onChoose={setRole}
      />
      <p>
        <button className="button" aria-disabled={give.isPending}>
          {give.isPending ? 'One moment …' : 'Give the role and sign them out'}
        </button>
      </p>
    </form>
  );
}
