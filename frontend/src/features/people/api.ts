/** People in sight, one's own profile and placements, and the account behind them. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, meQuery, type components } from '@/client';

type Schemas = components['schemas'];
export type Profile = Schemas['Profile'];
export type ProfileIn = Schemas['ProfileIn'];
export type Person = Schemas['Person'];
export type PersonCard = Schemas['PersonCard'];
export type Placement = Schemas['Placement'];
export type PlacementIn = Schemas['PlacementIn'];
export type ThemeWish = Required<Schemas['PersonThemeIn']>;

export const peopleQuery = (q: string | undefined, networkId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', { q, networkId }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/people', {
          params: {
            query: {
              limit: 30,
              ...(q ? { q } : {}),
              ...(networkId ? { networkId } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'person', personId],
    queryFn: () => answer(api.GET('/people/{personId}', { params: { path: { personId } } })),
  });

export const profileQuery = queryOptions({
  queryKey: ['people', 'profile'],
  // What is being typed must not be pulled away by a refresh in the background.
  refetchOnWindowFocus: false,
  queryFn: () => answer(api.GET('/me/profile')),
});

export const organisationsQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'choices', q],
    queryFn: async () =>
      (await answer(api.GET('/organisations', { params: { query: { q, limit: 20 } } }))).items,
  });

export interface Town {
  name: string;
  latitude: number;
  longitude: number;
}

/** Towns that we know the place of: those that municipalities are named after. */
export const townsQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'towns', q],
    staleTime: 30 * 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { kind: 'municipality' as const, limit: 20, ...(q ? { q } : {}) };
      const { items } = await answer(api.GET('/organisations', { params: { query } }));
      return items.flatMap(({ name, latitude, longitude }): Town[] =>
        latitude === null || longitude === null
          ? []
          : [{ name: name.replace(/^Gemeente /, ''), latitude, longitude }],
      );
    },
  });

function useForgetPeople() {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ['people'] });
    void queryClient.invalidateQueries({ queryKey: ['suggestions'] });
  };
}

export function useSaveProfile() {
  const queryClient = useQueryClient();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (body: ProfileIn) => answer(api.PUT('/me/profile', { body })),
    onSuccess: (saved) => {
      queryClient.setQueryData(profileQuery.queryKey, saved);
      return forget();
    },
  });
}

/** Adds a placement, or writes the one with this id anew. */
export function useSavePlacement(placementId: string | null) {
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (body: PlacementIn) =>
      placementId
        ? answer(
            api.PUT('/me/placements/{placementId}', { params: { path: { placementId } }, body }),
          )
        : answer(api.POST('/me/placements', { body })),
    onSuccess: forget,
  });
}

export function useRemovePlacement() {
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (placementId: string) =>
      answer(api.DELETE('/me/placements/{placementId}', { params: { path: { placementId } } })),
    onSuccess: forget,
  });
}

export function useAddPlacement() {
  return useSavePlacement(null);
}

/** Name and language of the account. */
export function useSaveAccount() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; language: 'nl' | 'en' }) =>
      answer(api.PATCH('/me', { body })),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

/** Ends every session of this person, this one too. */
export function useSignOutEverywhere() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/me/sessions')),
    onSuccess: () => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, null);
    },
  });
}
