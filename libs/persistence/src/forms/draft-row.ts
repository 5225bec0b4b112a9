import { instantAt, type Draft } from '#domain';

export type DraftRow = Omit<Draft, 'createdAt' | 'updatedAt'> & {
  createdAt: Date;
  updatedAt: Date;
  fileChanges: number;
};

export const DRAFT_SELECT = `SELECT id, program, applicant_id AS "applicantId", content,
  resubmission_of AS "resubmissionOf", version, file_changes AS "fileChanges", created_at AS "createdAt", updated_at AS "updatedAt",
  (SELECT f.content FROM eligibility_form f WHERE f.id = draft.resubmission_of) AS former FROM draft`;

export function toDraft({ createdAt, updatedAt, fileChanges: _, ...draft }: DraftRow): Draft {
  return { ...draft, createdAt: instantAt(createdAt.getTime()), updatedAt: instantAt(updatedAt.getTime()) };
}
