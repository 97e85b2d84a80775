/** My duos and the questions about them; what the trainee of my duo does and learned. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Duo = Schemas['Duo'];
export type PersonCard = Schemas['PersonCard'];

export const duosQuery = queryOptions({
  queryKey: ['people', 'duos'],
  queryFn: async () => (await answer(api.GET('/me/duos'))).items,
});

/** Those that are a duo, without the questions. */
export const linked = (duos: readonly Duo[]): Duo[] =>
  duos.filter(({ state }) => state === 'linked');

/** Whom one could ask, by a part of the name. */
export const candidatesQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'duo-candidates', q],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { limit: 20, ...(q ? { q } : {}) };
      return (await answer(api.GET('/people', { params: { query } }))).items;
    },
  });

export const candidateQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'person', personId],
    queryFn: () => answer(api.GET('/people/{personId}', { params: { path: { personId } } })),
  });

export const traineeClaimsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'duos', personId, 'claims'],
    queryFn: async () =>
      (await answer(api.GET('/me/duos/{personId}/claims', { params: { path: { personId } } })))
        .items,
  });

export const traineeLearningsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'duos', personId, 'learnings'],
    queryFn: async () =>
      (await answer(api.GET('/me/duos/{personId}/learnings', { params: { path: { personId } } })))
        .items,
  });

function useForgetDuos() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['people', 'suggestions'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
}

/** Ask somebody, or say yes to who asks. */
export function useAskDuo() {
  const forget = useForgetDuos();
  return useMutation({
    mutationFn: (personId: string) =>
      answer(api.PUT('/me/duos/{personId}', { params: { path: { personId } } })),
    onSettled: forget,
  });
}

/** End it, say no, or take the question back. */
export function useEndDuo() {
  const forget = useForgetDuos();
  return useMutation({
    mutationFn: (personId: string) =>
      answer(api.DELETE('/me/duos/{personId}', { params: { path: { personId } } })),
    onSettled: forget,
  });
}
