/** What coordinators read and do with assignment runs. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Run = Schemas['Run'];
export type RunDetail = Schemas['RunDetail'];
export type Plan = Schemas['Plan'];
export type PlannedJob = Schemas['PlannedJob'];
export type PlannedMember = Schemas['PlannedMember'];
export type Figures = Schemas['Figures'];
export type Progress = Schemas['Progress'];
export type CurvePoint = Schemas['CurvePoint'];
export type Choices = Schemas['Choices'];
export type ChoicesIn = Schemas['ChoicesIn'];
export type RunAction = Schemas['RunAction'];
export type NewRun = Schemas['AssignmentRunIn'];
export type Explanation = Schemas['Explanation'];
export type Comparison = Schemas['Comparison'];
export type JobName = Schemas['JobName'];

const pollMs = 1000;

export const isUnderWay = (run: { state: Schemas['RunState'] }): boolean =>
  run.state === 'queued' || run.state === 'running';

/** The networks that can be assigned, by name. */
export const networksQuery = queryOptions({
  queryKey: ['networks', 'names'],
  queryFn: () => answer(api.GET('/networks')),
});

/** The network's runs, the latest first; looked at again while one is under way. */
export const runsQuery = (networkId: string) =>
  infiniteQueryOptions({
    queryKey: ['assignment-runs', networkId],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(
        api.GET('/networks/{networkId}/assignment-runs', {
          params: { path: { networkId }, query },
        }),
      );
    },
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnderWay)) ? 2 * pollMs : false,
  });

/** One run; while it is under way it is looked at every second. */
export const runQuery = (networkId: string, runId: string) =>
  queryOptions({
    queryKey: ['assignment-runs', networkId, runId],
    queryFn: () =>
      answer(
        api.GET('/networks/{networkId}/assignment-runs/{runId}', {
          params: { path: { networkId, runId } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? pollMs : false),
  });

export const historyQuery = (networkId: string, runId: string) =>
  queryOptions({
    queryKey: ['assignment-runs', networkId, runId, 'history'],
    queryFn: () =>
      answer(
        api.GET('/networks/{networkId}/assignment-runs/{runId}/transitions', {
          params: { path: { networkId, runId } },
        }),
      ),
  });

export const comparisonQuery = (networkId: string, runId: string, otherId: string) =>
  queryOptions({
    queryKey: ['assignment-runs', networkId, runId, 'comparison', otherId],
    queryFn: () =>
      answer(
        api.GET('/networks/{networkId}/assignment-runs/{runId}/comparisons/{otherId}', {
          params: { path: { networkId, runId, otherId } },
        }),
      ),
  });

/** Why (not) this person in this job; looked at again while the price is worked out. */
export const explanationQuery = (
  networkId: string,
  runId: string,
  personId: string,
  jobId: string,
) =>
  queryOptions({
    queryKey: ['assignment-runs', networkId, runId, 'explanation', personId, jobId],
    queryFn: () =>
      answer(
        api.GET('/networks/{networkId}/assignment-runs/{runId}/explanations/{personId}/{jobId}', {
          params: { path: { networkId, runId, personId, jobId } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.question === 'open' ? pollMs : false),
  });

function useChange<Input, Output>(networkId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['assignment-runs', networkId] }),
  });
}

export function useStart(networkId: string) {
  return useChange(networkId, (body: NewRun) =>
    answer(
      api.POST('/networks/{networkId}/assignment-runs', { params: { path: { networkId } }, body }),
    ),
  );
}

/** Send, discard, cancel or recall; `why` is what people read whose offer is taken back. */
export function useStep(networkId: string, runId: string) {
  return useChange(networkId, (body: { action: RunAction; why?: string }) =>
    answer(
      api.POST('/networks/{networkId}/assignment-runs/{runId}/transitions', {
        params: { path: { networkId, runId } },
        body: { why: '', ...body },
      }),
    ),
  );
}

/** Replaces what the next run has to keep. */
export function useChoose(networkId: string, runId: string) {
  return useChange(networkId, (body: ChoicesIn) =>
    answer(
      api.PUT('/networks/{networkId}/assignment-runs/{runId}/choices', {
        params: { path: { networkId, runId } },
        body,
      }),
    ),
  );
}

export function useAskPrice(networkId: string, runId: string) {
  return useChange(networkId, (body: { personId: string; jobId: string }) =>
    answer(
      api.POST('/networks/{networkId}/assignment-runs/{runId}/explanations', {
        params: { path: { networkId, runId } },
        body,
      }),
    ),
  );
}
