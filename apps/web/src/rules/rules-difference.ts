import type { PolicyDocument } from '../administration/policy-document.js';
import { policyWords } from '../administration/policy-words.js';
import { diffLines, type DiffLine } from '../revisions/diff-lines.js';

export interface ChangedChapter {
  title: string;
  gone: string[];
  come: string[];
}

/** Sentences of the rules that go and those that come, by chapter. */
export function changedChapters(before: PolicyDocument, after: PolicyDocument, today: string): ChangedChapter[] {
  const [old, young] = [policyWords(before, today), policyWords(after, today)];
  const titles = [...new Set([...old, ...young].map(({ title }) => title))];
  const sentences = (chapters: typeof old, title: string): string[] =>
    chapters.find((chapter) => chapter.title === title)?.sentences ?? [];
  return titles
    .map((title) => {
      const [from, to] = [sentences(old, title), sentences(young, title)];
      return {
        title,
        gone: from.filter((sentence) => !to.includes(sentence)),
        come: to.filter((sentence) => !from.includes(sentence)),
      };
    })
    .filter(({ gone, come }) => gone.length + come.length > 0);
}

export type Hunk = DiffLine & { key: number };

/** Lines that differ with those around them; null where lines in between are left out. */
export function hunksOf(before: string, after: string, around = 2): (Hunk | null)[] {
  const lines = diffLines(before, after).map((line, key) => ({ ...line, key }));
  const near = (key: number): boolean =>
    lines.slice(Math.max(0, key - around), key + around + 1).some(({ kind }) => kind !== 'same');
  const shown = lines.filter(({ key }) => near(key));
  return shown.flatMap((line, index) => {
    const previous = shown[index - 1];
    return previous !== undefined && previous.key < line.key - 1 ? [null, line] : [line];
  });
}
