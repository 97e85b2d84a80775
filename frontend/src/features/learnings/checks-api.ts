/** The three-sided check: what one is asked about a job, and one's own answers. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, ProblemError, type components } from '@/client';

export type JobChecks = components['schemas']['JobChecks'];
export type CheckAsk = components['schemas']['CheckAsk'];
export type CheckIn = components['schemas']['CheckIn'];
export type MyCheck = components['schemas']['MyCheck'];
export type Grades = components['schemas']['Grades'];

/** What is not there, or not for me, as nothing. */
export async function orNothing<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}

/** The sides that I am asked about; null for whom nothing is asked. */
export const checksQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['checks', jobId],
    queryFn: () =>
      orNothing(answer(api.GET('/jobs/{jobId}/checks', { params: { path: { jobId } } }))),
  });

export const myChecksQuery = infiniteQueryOptions({
  queryKey: ['checks', 'mine'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => {
    const query = { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
    return answer(api.GET('/me/checks', { params: { query } }));
  },
  getNextPageParam: (page) => page.nextCursor,
});

/** Keeps the answers of one side. */
export function useCheck(jobId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CheckIn) =>
      answer(api.PUT('/jobs/{jobId}/checks', { params: { path: { jobId } }, body })),
    onSuccess: (checks) => {
      queryClient.setQueryData(checksQuery(jobId).queryKey, checks);
      return queryClient.invalidateQueries({ queryKey: ['checks', 'mine'] });
    },
  });
}
