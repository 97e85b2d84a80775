/** Jobs that fit me, and what I do with one: join at once, or never see it again. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import { useForgetJobs } from '@/features/jobs';

type Schemas = components['schemas'];
export type SuggestedJob = Schemas['SuggestedJob'];
export type SuggestedJobs = Schemas['SuggestedJobs'];
export type Summary = Schemas['ForMeSummary'];
export type Reason = Schemas['Reason'];

/** Best first, with all reasons. More than a page of the API fits nobody. */
export const suggestedQuery = queryOptions({
  queryKey: ['suggestions', 'for-me'],
  queryFn: () => answer(api.GET('/me/suggested-jobs', { params: { query: { limit: 100 } } })),
});

/** Takes any open seat, at the job's only time. */
export function useJoin(jobId: string) {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/jobs/{jobId}/claims', { params: { path: { jobId } }, body: {} })),
    // Also when it failed: somebody else may just have taken the seat.
    onSettled: forget,
  });
}

const without = (found: SuggestedJobs, jobId: string): SuggestedJobs => ({
  ...found,
  items: found.items.filter(({ job }) => job.id !== jobId),
});

/** Not for me: gone from the list at once, and back when that fails. */
export function useHide() {
  const queryClient = useQueryClient();
  const forget = useForgetJobs();
  const { queryKey } = suggestedQuery;
  return useMutation({
    mutationFn: (jobId: string) =>
      api.POST('/jobs/{jobId}/not-for-me', { params: { path: { jobId } }, body: {} }),
    onMutate: async (jobId) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (found) => (found ? without(found, jobId) : found));
    },
    onSettled: forget,
  });
}

/** After all: it may fit me again. */
export function useUnhide() {
  const forget = useForgetJobs();
  return useMutation({
    mutationFn: (jobId: string) =>
      api.DELETE('/jobs/{jobId}/not-for-me', { params: { path: { jobId } } }),
    onSettled: forget,
  });
}
