/** What the posting page asks the API, and what it stores there. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import type { JobIn } from './draft';

export type JobPreview = components['schemas']['JobPreview'];
export type JobPreviewIn = components['schemas']['JobPreviewIn'];
export type OptionPreview = JobPreview['options'][number];
export type Learning = components['schemas']['Learning'];
type JobAction = components['schemas']['JobAction'];

/** The job as it is now; never an older copy, since what is typed builds on its version. */
export const editedJobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'editing'],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => readJob(jobId),
  });

export const readJob = (jobId: string) =>
  answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } }));

/** How many people could do the job in the making. */
export const previewQuery = (body: JobPreviewIn | null) =>
  queryOptions({
    queryKey: ['job-previews', body],
    enabled: body !== null,
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.POST('/job-previews', { body: body as JobPreviewIn })),
  });

export interface JobWords {
  title: string;
  goal: string;
  description: string;
}

/** The themes that the words seem to be about. */
export const themeSuggestionsQuery = (words: JobWords) =>
  queryOptions({
    queryKey: ['theme-suggestions', words],
    enabled: (words.title + words.goal + words.description).trim().length >= 20,
    placeholderData: keepPreviousData,
    queryFn: async () => (await answer(api.POST('/theme-suggestions', { body: words }))).items,
  });

/** Learnings that share a word with what was typed. */
export const relatedLearningsQuery = (words: string[]) =>
  queryOptions({
    queryKey: ['learnings', 'related', words],
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { q: words.join(' or ').slice(0, 200), limit: 40 };
      return (await answer(api.GET('/learnings', { params: { query } }))).items;
    },
  });

/** What earlier groups of one job learned. */
export const jobLearningsQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['learnings', 'job', jobId],
    queryFn: async () =>
      (await answer(api.GET('/jobs/{jobId}/learnings', { params: { path: { jobId } } }))).items,
  });

export const postJob = (body: JobIn) => answer(api.POST('/jobs', { body }));

/** Changes what is given, unless somebody changed the job since `version`: 412. */
export const patchJob = (jobId: string, version: number, changes: Partial<JobIn>) =>
  answer(
    api.PATCH('/jobs/{jobId}', {
      params: { path: { jobId }, header: { 'If-Match': `"${version}"` } },
      body: changes as components['schemas']['JobPatch'],
    }),
  );

export const moveJob = (jobId: string, action: JobAction) =>
  answer(api.POST('/jobs/{jobId}/transitions', { params: { path: { jobId } }, body: { action } }));

/** A draft of a finished job, for an organisation. */
export const copyJob = (jobId: string, organisationId: string, networkId: string) =>
  answer(
    api.POST('/jobs/{jobId}/copies', {
      params: { path: { jobId } },
      body: { organisationId, networkId },
    }),
  );
