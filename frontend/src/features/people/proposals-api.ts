/** Placements that members propose: mine, and those to decide on. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, hasRole, type components, type Me } from '@/client';

type Schemas = components['schemas'];
export type PlacementProposal = Schemas['PlacementProposal'];
export type PlacementProposalIn = Schemas['PlacementProposalIn'];
export type PlacementAcceptanceIn = Schemas['PlacementAcceptanceIn'];

export const myPlacementProposalsQuery = infiniteQueryOptions({
  queryKey: ['people', 'placement-proposals', 'mine'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => {
    const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
    return answer(api.GET('/me/placement-proposals', { params: { query } }));
  },
  getNextPageParam: (page) => page.nextCursor,
});

/** What waits, or everything; a page of the latest. */
export const proposedQuery = (state: 'open' | 'all') =>
  queryOptions({
    queryKey: ['people', 'placement-proposals', 'proposed', state],
    queryFn: () => {
      const query = { limit: 100, ...(state === 'open' ? { state } : {}) };
      return answer(api.GET('/placement-proposals', { params: { query } }));
    },
  });

/** Whether somebody may have proposals to decide on: the server says which. */
export const decidesOnPlacements = (me: Me): boolean =>
  (['poster', 'coordinator', 'administrator'] as const).some((role) => hasRole(me, role));

function useForget() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['people'] });
}

export function useProposePlacement() {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: PlacementProposalIn) => answer(api.POST('/placement-proposals', { body })),
    onSuccess: forget,
  });
}

export function useTakeBackProposal() {
  const forget = useForget();
  return useMutation({
    mutationFn: (proposalId: string) =>
      answer(
        api.DELETE('/me/placement-proposals/{proposalId}', { params: { path: { proposalId } } }),
      ),
    onSettled: forget,
  });
}

export function useAcceptPlacement(proposalId: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: PlacementAcceptanceIn) =>
      answer(
        api.POST('/placement-proposals/{proposalId}/acceptance', {
          params: { path: { proposalId } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function useDeclinePlacement(proposalId: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (why: string) =>
      answer(
        api.POST('/placement-proposals/{proposalId}/refusal', {
          params: { path: { proposalId } },
          body: { why },
        }),
      ),
    onSettled: forget,
  });
}
