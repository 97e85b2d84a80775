/** Reading jobs, and the steps that people take in them: claiming, answering, asking, deciding. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Job = Schemas['Job'];
export type JobListItem = Schemas['JobListItem'];
export type JobState = Schemas['JobState'];
export type JobAction = Schemas['JobAction'];
export type Claim = Schemas['Claim'];
export type ClaimAction = Schemas['ClaimAction'];
export type SeatRole = Schemas['SeatRole'];

export interface WantedJobs {
  state?: JobState[];
  theme?: string;
  organisationId?: string;
  networkId?: string;
  helpForm?: Schemas['HelpForm'];
  q?: string;
  from?: string;
  until?: string;
  sort?: Schemas['JobSort'];
}

export const jobsQuery = (wanted: WantedJobs) =>
  infiniteQueryOptions({
    queryKey: ['jobs', 'list', wanted],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/jobs', {
          params: { query: { ...wanted, limit: 15, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** Fresh every half minute while the page is open: seats go fast. */
export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
    queryFn: () => answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } })),
  });

export const questionsQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'questions'],
    queryFn: async () =>
      (await answer(api.GET('/jobs/{jobId}/questions', { params: { path: { jobId } } }))).items,
  });

export const historyQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'history'],
    queryFn: async () =>
      (await answer(api.GET('/jobs/{jobId}/transitions', { params: { path: { jobId } } }))).items,
  });

/** Who of a network can be asked to come along, by a part of the name. */
export const colleaguesQuery = (networkId: string, q: string) =>
  queryOptions({
    queryKey: ['people', 'colleagues', networkId, q],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { networkId, limit: 20, ...(q ? { q } : {}) };
      return (await answer(api.GET('/people', { params: { query } }))).items;
    },
  });

/** What changes with somebody's seat: jobs, my claims, my agenda, what fits me. */
export function useForgetJobs() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['jobs', 'claims', 'availability', 'suggestions'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useClaim(jobId: string) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (body: Schemas['ClaimIn']) =>
      answer(api.POST('/jobs/{jobId}/claims', { params: { path: { jobId } }, body })),
    // Also when it failed: somebody else may just have taken the seat.
    onSettled: forget,
  });
}

export interface ClaimStep {
  claimId: string;
  action: ClaimAction;
  why?: string;
  /** With a yes: at which of the offered times; none for all of them. */
  optionIds?: string[];
}

export function useClaimStep() {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: ({ claimId, action, why = '', optionIds = [] }: ClaimStep) =>
      answer(
        api.POST('/claims/{claimId}/transitions', {
          params: { path: { claimId } },
          body: { action, why, optionIds },
        }),
      ),
    onSettled: forget,
  });
}

type JobStep = Omit<Schemas['JobTransitionIn'], 'why'> & { why?: string };

/** A step of the job's life; refused when somebody changed the job since `version`. */
export function useJobStep(job: Pick<Job, 'id' | 'version'>) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (step: JobStep) =>
      answer(
        api.POST('/jobs/{jobId}/transitions', {
          params: { path: { jobId: job.id }, header: { 'If-Match': `"${job.version}"` } },
          body: { why: '', ...step },
        }),
      ),
    onSettled: forget,
  });
}

export function useAsk(jobId: string) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (text: string) =>
      answer(api.POST('/jobs/{jobId}/questions', { params: { path: { jobId } }, body: { text } })),
    onSuccess: forget,
  });
}

export function useAnswer(jobId: string, questionId: string) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (text: string) =>
      answer(
        api.PUT('/jobs/{jobId}/questions/{questionId}/answer', {
          params: { path: { jobId, questionId } },
          body: { text },
        }),
      ),
    onSuccess: forget,
  });
}

/** Whether I said that it is not for me, and why. */
export const notForMeQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'not-for-me'],
    queryFn: () => answer(api.GET('/jobs/{jobId}/not-for-me', { params: { path: { jobId } } })),
  });

/** Never suggest it again, with a reason, words or nothing at all; null: after all. */
export function useNotForMe(jobId: string) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (said: components['schemas']['NotForMeIn'] | null) => {
      const params = { params: { path: { jobId } } };
      return said === null
        ? api.DELETE('/jobs/{jobId}/not-for-me', params)
        : api.POST('/jobs/{jobId}/not-for-me', { ...params, body: said });
    },
    onSuccess: forget,
  });
}
