/** The three-sided check: what one is asked about a job, and one's own answers. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type JobChecks = components['schemas']['JobChecks'];
export type CheckAsk = components['schemas']['CheckAsk'];
export type CheckIn = components['schemas']['CheckIn'];
export type MyCheck = components['schemas']['MyCheck'];
export type Grades = components['schemas']['Grades'];

/** The sides that I am asked about. */
export const checksQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['checks', jobId],
    queryFn: () => answer(api.GET('/jobs/{jobId}/checks', { params: { path: { jobId } } })),
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
    // One after another, so that the last answer is the one that stays.
    scope: { id: `checks ${jobId}` },
    mutationFn: (body: CheckIn) =>
      answer(api.PUT('/jobs/{jobId}/checks', { params: { path: { jobId } }, body })),
    onSuccess: (checks) => {
      queryClient.setQueryData(checksQuery(jobId).queryKey, checks);
      return queryClient.invalidateQueries({ queryKey: ['checks', 'mine'] });
    },
  });
}
