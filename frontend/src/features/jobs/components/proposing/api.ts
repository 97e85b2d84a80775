/** Proposals: jobs that a member brings to an organisation, and what became of them. */
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Proposal = components['schemas']['Proposal'];
export type ProposalIn = components['schemas']['ProposalIn'];

export const proposalsQuery = infiniteQueryOptions({
  queryKey: ['proposals'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => {
    const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
    return answer(api.GET('/me/proposals', { params: { query } }));
  },
  getNextPageParam: (page) => page.nextCursor,
});

export function usePropose() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ProposalIn) => answer(api.POST('/proposals', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['proposals'] }),
  });
}
