/** Changes of the programme, seats, guests and the outcome; and what a guest's link opens. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import { useChange, type GuestIn, type ItemIn } from './api';

type Schemas = components['schemas'];
const path = (poolId: string) => ({ params: { path: { poolId } } });

/** Adds a part of the programme, or with an id writes it anew. */
export const useItem = (poolId: string) =>
  useChange(({ id, body }: { id: string | null; body: ItemIn }) =>
    id === null
      ? answer(api.POST('/pool-assignments/{poolId}/programme', { ...path(poolId), body }))
      : answer(api.PUT('/pool-items/{itemId}', { params: { path: { itemId: id } }, body })),
  );

export const useRemoveItem = () =>
  useChange((itemId: string) =>
    answer(api.DELETE('/pool-items/{itemId}', { params: { path: { itemId } } })),
  );

/** Takes a seat or gives it back. */
export const useSeat = () =>
  useChange(({ itemId, take }: { itemId: string; take: boolean }) => {
    const params = { params: { path: { itemId } } };
    return take
      ? answer(api.PUT('/pool-items/{itemId}/my-seat', params))
      : answer(api.DELETE('/pool-items/{itemId}/my-seat', params));
  });

export const useInviteGuest = (poolId: string) =>
  useChange((body: GuestIn) =>
    answer(api.POST('/pool-assignments/{poolId}/guests', { ...path(poolId), body })),
  );

export const useInviteAgain = () =>
  useChange((guestId: string) =>
    answer(api.POST('/pool-guests/{guestId}/invitations', { params: { path: { guestId } } })),
  );

export const useForgetGuest = () =>
  useChange((guestId: string) =>
    answer(api.DELETE('/pool-guests/{guestId}', { params: { path: { guestId } } })),
  );

export const useRecommend = (poolId: string) =>
  useChange((body: Schemas['RecommendationIn']) =>
    answer(api.PUT('/pool-assignments/{poolId}/recommendation', { ...path(poolId), body })),
  );

export const useAnswer = (poolId: string) =>
  useChange((body: Schemas['RecommendationAnswerIn']) =>
    answer(api.PUT('/pool-assignments/{poolId}/recommendation/answer', { ...path(poolId), body })),
  );

export const useHandover = (poolId: string) =>
  useChange((text: string) =>
    answer(api.PUT('/pool-assignments/{poolId}/handover', { ...path(poolId), body: { text } })),
  );

/** What a guest's link opens. */
export const guestLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['pool-guest', token],
    retry: false,
    queryFn: () => answer(api.POST('/pool-guest-readings', { body: { token } })),
  });

export function useGuestChoice(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (itemIds: string[]) =>
      answer(api.POST('/pool-guest-choices', { body: { token, itemIds } })),
    onSuccess: (link) => queryClient.setQueryData(guestLinkQuery(token).queryKey, link),
  });
}

export const useGuestLeaves = (token: string) =>
  useMutation({
    mutationFn: () => answer(api.POST('/pool-guest-departures', { body: { token } })),
  });
