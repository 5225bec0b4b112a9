import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { recommendedQuery, type RecommendedCourse } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { CourseForm } from './course-form.js';
import { moved, STEP } from './recommended-order.js';
import { CommitteeRoom, type Visitor } from './room.js';

export function RecommendedListScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="recommended"
      title="The recommended list"
      lead="What the program thinks worth while, in the order in which everybody sees it. Nothing is approved by being on it."
    >
      {(visitor) => <Courses visitor={visitor} />}
    </CommitteeRoom>
  );
}

function Courses({ visitor: { program } }: { visitor: Visitor }): ReactNode {
  const query = useInfiniteQuery(recommendedQuery(program.id));
  const [form, setForm] = useState<{ course: RecommendedCourse | null } | null>(null);
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const courses = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <p className="row">
        <button type="button" className="button" onClick={() => setForm({ course: null })}>
          Add a course …
        </button>
        <Link to="/recommended/$program" params={{ program: program.id }}>
          See the public list
        </Link>
      </p>
      {courses === undefined && <p role="status">Loading …</p>}
      {courses?.length === 0 && <p className="notice">Nothing is recommended yet.</p>}
      <ol className="absences">
        {courses?.map((course, index) => (
          <li key={course.id}>
            <div>
              <p>
                <strong dir="auto">{course.title}</strong>
              </p>
              <p className="quiet small" dir="auto">
                {course.provider}
              </p>
              {course.note !== '' && <p dir="auto">{course.note}</p>}
            </div>
            <Acts
              program={program.id}
              course={course}
              courses={courses}
              index={index}
              onEdit={() => setForm({ course })}
            />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'More courses'}
          </button>
        </p>
      )}
      <Dialog
        title={form?.course ? 'Change the entry' : 'Add a course'}
        open={form !== null}
        onClose={() => setForm(null)}
        wide
      >
        {form !== null && (
          <CourseForm
            program={program}
            course={form.course}
            position={(courses?.at(-1)?.position ?? 0) + STEP}
            onDone={() => setForm(null)}
          />
        )}
      </Dialog>
    </>
  );
}

interface ActsProps {
  program: string;
  course: RecommendedCourse;
  courses: readonly RecommendedCourse[];
  index: number;
  onEdit: () => void;
}

function Acts({ program, course, courses, index, onEdit }: ActsProps): ReactNode {
  const queryClient = useQueryClient();
  const { id, version, position, ...content } = course;
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['recommended', program] });
  const fail = (error: Error): void => {
    tell({ text: error.message });
    void refresh();
  };
  const move = useMutation({
    // From the last one on: whichever of these requests fails, the entries before it keep their order.
    mutationFn: async (to: number) => {
      for (const { course: entry, position: place } of moved(courses, index, to).reverse()) {
        const { id: courseId, version: seen, ...words } = entry;
        await read(
          api.PUT('/api/v1/programs/{program}/recommended/{courseId}', {
            params: { path: { program, courseId }, header: { 'If-Match': `"${seen}"` } },
            body: { ...words, position: place },
          }),
        );
      }
    },
    onSuccess: async () => {
      await refresh();
      tell({ text: `“${course.title}” is in its new place.` });
    },
    onError: fail,
  });
  const remove = useMutation({
    mutationFn: () =>
      read(
        api.DELETE('/api/v1/programs/{program}/recommended/{courseId}', {
          params: { path: { program, courseId: id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSuccess: async () => {
      await refresh();
      const again = async (): Promise<void> => {
        await read(
          api.POST('/api/v1/programs/{program}/recommended', {
            params: { path: { program } },
            body: { ...content, position },
          }),
        );
        await refresh();
        tell({ text: `“${course.title}” is on the list again.` });
      };
      tell({
        text: `“${course.title}” is off the list.`,
        action: { label: 'Undo', run: () => void again().catch(fail) },
      });
    },
    onError: fail,
  });
  const pending = move.isPending || remove.isPending;
  const of = <span className="visually-hidden"> “{course.title}”</span>;
  return (
    <p className="row">
      {index > 0 && (
        <button
          type="button"
          className="link"
          aria-disabled={pending}
          onClick={() => !pending && move.mutate(index - 1)}
        >
          Up{of}
        </button>
      )}
      {index < courses.length - 1 && (
        <button
          type="button"
          className="link"
          aria-disabled={pending}
          onClick={() => !pending && move.mutate(index + 1)}
        >
          Down{of}
        </button>
      )}
      <button type="button" className="link" onClick={onEdit}>
        Change{of}
      </button>
      <button type="button" className="link" aria-disabled={pending} onClick={() => !pending && remove.mutate()}>
        Remove{of}
      </button>
    </p>
  );
}
