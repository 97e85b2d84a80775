/** Pool assignments: the overview, one of them, its timeline, findings, programme and outcome. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type PoolCard = Schemas['PoolCard'];
export type Pool = Schemas['Pool'];
export type PoolIn = Schemas['PoolIn'];
export type PoolChangeIn = Schemas['PoolChangeIn'];
export type Turn = Schemas['SteeringSuggestion'];
export type PoolDecision = Schemas['PoolDecision'];
export type PoolStep = Schemas['PoolStep'];
export type PoolAction = Schemas['PoolAction'];
export type PoolThemeIn = Schemas['PoolThemeIn'];
export type PoolTimeline = Schemas['PoolTimeline'];
export type PoolPoint = Schemas['PoolPoint'];
export type PoolCheckIn = Schemas['PoolCheckIn'];
export type Level = Schemas['Level'];
export type Mood = Schemas['Mood'];
export type MilestoneKind = Schemas['MilestoneKind'];
export type MilestoneIn = Schemas['PoolMilestoneIn'];
export type Finding = Schemas['PoolFinding'];
export type FindingIn = Schemas['PoolFindingIn'];
export type ItemIn = Schemas['PoolItemIn'];
export type Item = Schemas['PoolItem'];
export type Answer = Schemas['Answer'];
export type Published = Schemas['Published'];
export type Guest = Schemas['PoolGuest'];
export type PoolJob = Schemas['PoolJob'];
export type CutJobIn = Schemas['CutJobIn'];
export type GuestIn = Schemas['PoolGuestIn'];

const path = (poolId: string) => ({ params: { path: { poolId } } });

/** Those at work first. */
export const poolsQuery = infiniteQueryOptions({
  queryKey: ['pools', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answer(
      api.GET('/pool-assignments', {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor,
});

export const poolQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'whole'],
    queryFn: () => answer(api.GET('/pool-assignments/{poolId}', path(poolId))),
  });

export const timelineQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'timeline'],
    queryFn: () => answer(api.GET('/pool-assignments/{poolId}/timeline', path(poolId))),
  });

/** Its history: who took which step, when and why; the first one first. */
export const stepsQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'steps'],
    queryFn: async () =>
      (await answer(api.GET('/pool-assignments/{poolId}/transitions', path(poolId)))).items,
  });

export const decisionsQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'decisions'],
    queryFn: async () =>
      (await answer(api.GET('/pool-assignments/{poolId}/decisions', path(poolId)))).items,
  });

export const poolJobsQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'jobs'],
    queryFn: async () =>
      (await answer(api.GET('/pool-assignments/{poolId}/jobs', path(poolId)))).items,
  });

export const findingsQuery = (poolId: string) =>
  infiniteQueryOptions({
    queryKey: ['pools', poolId, 'findings'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/pool-assignments/{poolId}/findings', {
          params: { path: { poolId }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const programmeQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'programme'],
    queryFn: () => answer(api.GET('/pool-assignments/{poolId}/programme', path(poolId))),
  });

export const guestsQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'guests'],
    queryFn: async () =>
      (await answer(api.GET('/pool-assignments/{poolId}/guests', path(poolId)))).items,
  });

export const turnsQuery = (poolId: string) =>
  queryOptions({
    queryKey: ['pools', poolId, 'turns'],
    queryFn: async () =>
      (await answer(api.GET('/pool-assignments/{poolId}/steering-suggestions', path(poolId))))
        .items,
  });

/** The assignment that a job was cut from; undefined for most jobs. */
export const originQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['pools', 'of-job', jobId],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const params = { params: { path: { jobId } } };
      return (await answer(api.GET('/jobs/{jobId}/pool-assignments', params))).items[0] ?? null;
    },
  });

export const publishedQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['pools', 'published', q],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/pool-recommendations', {
          params: { query: { limit: 5, ...(q ? { q } : {}), ...cursor(pageParam) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

const cursor = (page: string) => (page ? { cursor: page } : {});

/** A change after which everything is read anew; a refusal too says that the world moved on. */
export function useChange<Input, Made>(change: (input: Input) => Promise<Made>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => forget(queryClient) });
}

const forget = (queryClient: QueryClient) => queryClient.invalidateQueries({ queryKey: ['pools'] });

export const useStartPool = () =>
  useChange((body: PoolIn) => answer(api.POST('/pool-assignments', { body })));

export const useChangePool = (poolId: string) =>
  useChange((body: PoolChangeIn) =>
    answer(api.PUT('/pool-assignments/{poolId}', { ...path(poolId), body })),
  );

export const useThemes = (poolId: string) =>
  useChange((themes: PoolThemeIn[]) =>
    answer(api.PUT('/pool-assignments/{poolId}/themes', { ...path(poolId), body: { themes } })),
  );

export const useStewards = (poolId: string) =>
  useChange((personIds: string[]) =>
    answer(
      api.PUT('/pool-assignments/{poolId}/stewards', { ...path(poolId), body: { personIds } }),
    ),
  );

export const usePoolStep = (poolId: string) =>
  useChange((body: Schemas['PoolStepIn']) =>
    answer(api.POST('/pool-assignments/{poolId}/transitions', { ...path(poolId), body })),
  );

export const useCheckIn = (poolId: string) =>
  useChange((body: Schemas['PoolCheckInIn']) =>
    answer(api.POST('/pool-assignments/{poolId}/check-ins', { ...path(poolId), body })),
  );

/** Plans something, or with an id writes it anew. */
export const useMilestone = (poolId: string) =>
  useChange(({ id, body }: { id: string | null; body: MilestoneIn }) =>
    id === null
      ? answer(api.POST('/pool-assignments/{poolId}/milestones', { ...path(poolId), body }))
      : answer(
          api.PUT('/pool-milestones/{milestoneId}', {
            params: { path: { milestoneId: id } },
            body,
          }),
        ),
  );

export const useRemoveMilestone = () =>
  useChange((milestoneId: string) =>
    answer(api.DELETE('/pool-milestones/{milestoneId}', { params: { path: { milestoneId } } })),
  );

export const useDecide = (poolId: string) =>
  useChange((body: Schemas['PoolDecisionIn']) =>
    answer(api.POST('/pool-assignments/{poolId}/decisions', { ...path(poolId), body })),
  );

export const useCutJob = (poolId: string) =>
  useChange((body: CutJobIn) =>
    answer(api.POST('/pool-assignments/{poolId}/jobs', { ...path(poolId), body })),
  );

export const useAddFinding = (poolId: string) =>
  useChange((body: FindingIn) =>
    answer(api.POST('/pool-assignments/{poolId}/findings', { ...path(poolId), body })),
  );

export const useRemoveFinding = () =>
  useChange((findingId: string) =>
    answer(api.DELETE('/pool-findings/{findingId}', { params: { path: { findingId } } })),
  );
