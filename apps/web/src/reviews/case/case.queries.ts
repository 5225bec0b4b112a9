import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type ReviewedForm = Schemas['CommitteeFormResponse'];
export type ReviewTerms = Schemas['ReviewTermsResponse'];
export type Reviewer = Schemas['ReviewerResponse'];
export type Recommendation = Schemas['RecommendationResponse'];
export type Revision = Schemas['RevisionResponse'];
export type Precedent = Schemas['PrecedentResponse'];
export type Ruling = Schemas['RecordDecisionDto'];
export type AgendaReading = Schemas['AgendaReadingDto'];
export type AgendaCredits = Schemas['AgendaCreditsResponse'];
export type DecisionPreview = Schemas['DecisionPreviewResponse'];

const REFRESHED_MS = 30_000;
/** A decision is held for a minute; others may take it back or have its mail go out at once. */
const HELD_REFRESHED_MS = 5_000;
const PRESENCE_MS = 12_000;

const ofForm = (formId: string) => ({ params: { path: { formId } } });

/** As the committee and headquarters see it. Applicants are sent to their own page before anything here is shown. */
export const caseQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}', ofForm(formId))),
    refetchInterval: ({ state: { data } }) => (isHeld(data) ? HELD_REFRESHED_MS : REFRESHED_MS),
  });

const isHeld = (form: object | undefined): boolean =>
  form !== undefined && 'heldDecision' in form && form.heldDecision !== null;

export const termsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'review-terms'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/review-terms', ofForm(formId))),
  });

export const reviewersQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'reviewers'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/reviewers', ofForm(formId))),
  });

export const recommendationsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'recommendations'],
    queryFn: () =>
      read(
        api.GET('/api/v1/eligibility-forms/{formId}/recommendations', {
          params: { path: { formId }, query: { limit: 200, former: 'true' } },
        }),
      ),
  });

export const conflictsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'conflicts'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/conflicts', ofForm(formId))),
  });

export const decisionsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'decisions'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/decisions', ofForm(formId))),
  });

export const revisionsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'revisions'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/revisions', ofForm(formId))),
  });

export const caseFilesQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'attachments', 'all'],
    queryFn: () =>
      read(
        api.GET('/api/v1/eligibility-forms/{formId}/attachments', {
          params: { path: { formId }, query: { limit: 200 } },
        }),
      ),
  });

export const heldMailQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'held-mail'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/held-mail', ofForm(formId))),
  });

export const previewQuery = (formId: string, version: number, ruling: Ruling) =>
  queryOptions({
    queryKey: ['decision-preview', formId, version, ruling],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/decision-preview', { ...ofForm(formId), body: ruling, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const agendaQuery = ({ id, revision }: ReviewedForm, agenda: AgendaReading[]) =>
  queryOptions({
    queryKey: ['agenda-credits', id, revision, agenda],
    queryFn: ({ signal }) =>
      read(api.POST('/api/v1/eligibility-forms/{formId}/agenda-credits', { ...ofForm(id), body: { agenda }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const similarQuery = ({ id, program, revision, activity: { title, url, startsOn } }: ReviewedForm) =>
  queryOptions({
    queryKey: ['precedents', program, id, revision],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/precedents', {
          params: {
            path: { program },
            query: { title, formId: id, ...(url != null && { url }), ...(startsOn != null && { startsOn }) },
          },
        }),
      ),
  });

export type Doing = Schemas['ViewerDto']['doing'];

/** Says that this page is open, and hears who else has it open. Hidden tabs are silent. */
export const presenceQuery = (formId: string, doing: Doing) =>
  queryOptions({
    queryKey: ['presence', formId, doing],
    queryFn: ({ signal }) =>
      read(api.POST('/api/v1/eligibility-forms/{formId}/viewers/me', { ...ofForm(formId), body: { doing }, signal })),
    refetchInterval: PRESENCE_MS,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
