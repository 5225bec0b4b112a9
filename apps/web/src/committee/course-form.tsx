import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { RecommendedCourse } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';

interface CourseFormProps {
  program: Program;
  /** The one that is changed; null for a new one. */
  course: RecommendedCourse | null;
  /** Where a new one stands. */
  position: number;
  onDone: () => void;
}

/** What the list says of a course, and why it is worth while. */
export function CourseForm({ program, course, position, onDone }: CourseFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [categories, setCategories] = useState(course?.categories ?? []);
  const [tags, setTags] = useState(course?.tags ?? []);
  const [version, setVersion] = useState(course?.version ?? 0);
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: {
      title: course?.title ?? '',
      provider: course?.provider ?? '',
      url: course?.url ?? '',
      description: course?.description ?? '',
      note: course?.note ?? '',
    },
    problems: ({ title, provider }) => [
      ...(title.trim() === '' ? [{ field: 'title', message: 'Name the course' }] : []),
      ...(provider.trim() === '' ? [{ field: 'provider', message: 'Name the provider' }] : []),
    ],
    send: ({ title, provider, url, description, note }, sendOnce) => {
      const body = {
        ...{ title: title.trim(), provider: provider.trim(), url: url.trim() === '' ? null : url.trim() },
        ...{ description, note, categories, tags, position: course?.position ?? position },
      };
      if (course === null) {
        return sendOnce(body, (key) =>
          read(
            api.POST('/api/v1/programs/{program}/recommended', {
              params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ),
        );
      }
      return read(
        api.PUT('/api/v1/programs/{program}/recommended/{courseId}', {
          params: { path: { program: program.id, courseId: course.id }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      );
    },
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['recommended', program.id] });
      tell({ text: course === null ? 'The course is on the list.' : 'The entry is changed.' });
      onDone();
    },
    /** Somebody was faster: what they wrote is told, what is typed stays, and replaces it when it is saved again. */
    explain: async (error) => {
      if (!(error instanceof Refusal) || error.status !== 412) return undefined;
      const path = { program: program.id, courseId: course?.id ?? '' };
      const now = await read(api.GET('/api/v1/programs/{program}/recommended/{courseId}', { params: { path } }));
      setVersion(now.version);
      return `Somebody has changed this entry meanwhile: “${now.title}”, ${now.provider}${now.note === '' ? '' : `: ${now.note}`}. Save again to replace that by what is written here.`;
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
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Saving …' : course === null ? 'Put it on the list' : 'Save the entry'}
        </button>
      </p>
    </form>
  );
}
