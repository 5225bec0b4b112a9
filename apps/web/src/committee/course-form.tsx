import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { RecommendedCourse } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';

interface CourseFormProps {
  program: Program;
  /** The one that is changed; null for a new one. */
  course: RecommendedCourse | null;
  /** Where a new one stands. */
  position: number;
  onDone: () => void;
}

const FIELDS = ['title', 'provider', 'url', 'description', 'note'] as const;
type Field = (typeof FIELDS)[number];

/** What the list says of a course, and why it is worth while. */
export function CourseForm({ program, course, position, onDone }: CourseFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Record<Field, string>>({
    title: course?.title ?? '',
    provider: course?.provider ?? '',
    url: course?.url ?? '',
    description: course?.description ?? '',
    note: course?.note ?? '',
  });
  const [categories, setCategories] = useState(course?.categories ?? []);
  const [tags, setTags] = useState(course?.tags ?? []);
  const [version, setVersion] = useState(course?.version ?? 0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = useRef(crypto.randomUUID());
  const save = useMutation({
    mutationFn: () => {
      const { title, provider, url, description, note } = typed;
      const body = {
        ...{ title: title.trim(), provider: provider.trim(), url: url.trim() === '' ? null : url.trim() },
        ...{ description, note, categories, tags, position: course?.position ?? position },
      };
      return course === null
        ? read(
            api.POST('/api/v1/programs/{program}/recommended', {
              params: { path: { program: program.id }, header: { 'Idempotency-Key': key.current } },
              body,
            }),
          )
        : read(
            api.PUT('/api/v1/programs/{program}/recommended/{courseId}', {
              params: { path: { program: program.id, courseId: course.id }, header: { 'If-Match': `"${version}"` } },
              body,
            }),
          );
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['recommended', program.id] });
      tell({ text: course === null ? 'The course is on the list.' : 'The entry is changed.' });
      onDone();
    },
    onError: async (error) => {
      if (error instanceof Refusal && error.status === 412) {
        setErrors([{ message: await takeOver() }]);
      } else {
        setErrors(problemErrors(error, (pointer) => FIELDS.find((field) => pointer === `/${field}`)));
      }
    },
  });
  /** Somebody was faster: what they wrote is told, what is typed here stays, and replaces it when it is saved again. */
  const takeOver = async (): Promise<string> => {
    const path = { program: program.id, courseId: course?.id ?? '' };
    const now = await read(api.GET('/api/v1/programs/{program}/recommended/{courseId}', { params: { path } }));
    setVersion(now.version);
    return `Somebody has changed this entry meanwhile: “${now.title}”, ${now.provider}${now.note === '' ? '' : `: ${now.note}`}. Save again to replace that by what is written here.`;
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const found = [
      ...(typed.title.trim() === '' ? [{ field: 'title', message: 'Name the course' }] : []),
      ...(typed.provider.trim() === '' ? [{ field: 'provider', message: 'Name the provider' }] : []),
    ];
    setErrors(found);
    if (found.length === 0) save.mutate();
  };
  const bound = (field: Field) => ({
    id: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message,
    onChange: ({ target }: { target: { value: string } }): void => {
      key.current = crypto.randomUUID();
      setTyped((before) => ({ ...before, [field]: target.value }));
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField {...bound('title')} label="Title" dir="auto" maxLength={300} />
      <TextField {...bound('provider')} label="Provider" dir="auto" maxLength={300} />
      <TextField {...bound('url')} label="Web address (if it has one)" type="url" maxLength={2000} />
      <TextArea {...bound('note')} label="Why it is worth while" rows={2} maxLength={2000} />
      <TextArea {...bound('description')} label="Description (if there is one)" rows={3} />
      <ChoiceGroup
        kind="any"
        id="categories"
        label="Categories"
        value={categories}
        choices={program.categories.map(({ id, label }) => ({ value: id, label }))}
        onChoose={setCategories}
      />
      {program.tags.length > 0 && (
        <details>
          <summary>Topics: {tags.length === 0 ? 'none' : `${tags.length} chosen`}</summary>
          <ChoiceGroup
            kind="any"
            id="topics"
            label={<span className="visually-hidden">Topics</span>}
            value={tags}
            choices={program.tags.map(({ id, label }) => ({ value: id, label }))}
            onChoose={setTags}
          />
        </details>
      )}
      <p>
        <button className="button" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving …' : course === null ? 'Put it on the list' : 'Save the entry'}
        </button>
      </p>
    </form>
  );
}
