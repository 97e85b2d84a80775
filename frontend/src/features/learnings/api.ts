/** The library: searching, reading one job's learnings and lineage, writing one's own, repeating a job. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Learning = components['schemas']['Learning'];
export type LearningIn = components['schemas']['LearningIn'];
export type LearnedJob = components['schemas']['LearnedJob'];
export type LineageStep = components['schemas']['LineageStep'];

export type EffectIn = components['schemas']['EffectIn'];
export type Effect = components['schemas']['Effect'];
export type LibrarySort = components['schemas']['LibrarySort'];

export interface Wanted {
  q?: string | undefined;
  theme?: string | undefined;
  helpForm?: components['schemas']['HelpForm'] | undefined;
  organisationId?: string | undefined;
  sort?: LibrarySort | undefined;
}

const given = (wanted: Wanted) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)) as {
    [Key in keyof Wanted]: NonNullable<Wanted[Key]>;
  };

/** Learnings, the latest or the most repeated first. */
export const libraryQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['learnings', 'library', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...given(wanted), limit: 30, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(api.GET('/learnings', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

export const jobLearningsQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['learnings', 'job', jobId],
    queryFn: async () =>
      (await answer(api.GET('/jobs/{jobId}/learnings', { params: { path: { jobId } } }))).items,
  });

/** What I wrote myself. */
export const myLearningsQuery = infiniteQueryOptions({
  queryKey: ['learnings', 'mine'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => {
    const query = { mine: true, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
    return answer(api.GET('/learnings', { params: { query } }));
  },
  getNextPageParam: (page) => page.nextCursor,
});

/** What a job brought in the end, and whether I may tell it. */
export const effectQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['learnings', 'effect', jobId],
    queryFn: () => answer(api.GET('/jobs/{jobId}/effect', { params: { path: { jobId } } })),
  });

export function useTellEffect(jobId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: EffectIn) =>
      answer(api.PUT('/jobs/{jobId}/effect', { params: { path: { jobId } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['learnings'] }),
  });
}

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: () => answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } })),
  });

/** Where a job comes from and where it was repeated. */
export const lineageQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'lineage'],
    staleTime: 5 * 60_000,
    queryFn: async () =>
      (await answer(api.GET('/jobs/{jobId}/lineage', { params: { path: { jobId } } }))).items,
  });

/** Writes a learning, or rewrites one's own. */
export function useWriteLearning(jobId: string, own: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: LearningIn) =>
      own
        ? answer(
            api.PUT('/learnings/{learningId}', { params: { path: { learningId: own } }, body }),
          )
        : answer(api.POST('/jobs/{jobId}/learnings', { params: { path: { jobId } }, body })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['learnings'] }),
        queryClient.invalidateQueries({ queryKey: ['jobs'] }),
      ]),
  });
}

/** A draft of the job for an organisation in a network. */
export function useRepeat(jobId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['CopyIn']) =>
      answer(api.POST('/jobs/{jobId}/copies', { params: { path: { jobId } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
