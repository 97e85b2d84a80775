/** My rights over my data: a copy, erasure, and how long things are kept. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, hasRole, type components, type Me } from '@/client';

type Schemas = components['schemas'];
export type MyData = Schemas['MyData'];
export type DataCopy = Schemas['DataCopy'];
export type Erasure = Schemas['Erasure'];
export type KeepingPeriod = Schemas['KeepingPeriod'];

const mine = ['my-data'] as const;
const keeping = ['keeping-periods'] as const;

export const myDataQuery = queryOptions({
  queryKey: mine,
  queryFn: () => answer(api.GET('/me/data')),
  // A large copy is made in the background.
  refetchInterval: (query) =>
    query.state.data?.copies.some(({ state }) => state === 'waiting') ? 3000 : false,
});

export const periodsQuery = queryOptions({
  queryKey: keeping,
  queryFn: () => answer(api.GET('/keeping-periods')),
});

export const dryRunQuery = queryOptions({
  queryKey: [...keeping, 'dry-run'],
  queryFn: () => answer(api.GET('/keeping-periods/dry-run')),
});

export const erasuresQuery = queryOptions({
  queryKey: ['erasures'],
  queryFn: () => answer(api.GET('/erasures')),
});

/** People whom one may have erased on request, by a part of their name. */
export const inChargeOfQuery = (me: Me | null | undefined, q: string) => {
  const networks = (me?.roles ?? []).flatMap(({ role, networkId }) =>
    role === 'coordinator' && networkId ? [networkId] : [],
  );
  const scopes = hasRole(me, 'administrator') ? [undefined] : networks;
  return queryOptions({
    queryKey: ['people', 'in-charge-of', scopes, q],
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = await Promise.all(
        scopes.map(async (networkId) => {
          const query = { q, limit: 20, ...(networkId ? { networkId } : {}) };
          return (await answer(api.GET('/people', { params: { query } }))).items;
        }),
      );
      return [...new Map(found.flat().map((person) => [person.id, person])).values()];
    },
  });
};

export const copyAddress = (copy: DataCopy) => `/v1/me/data-copies/${copy.id}/file`;

function useChange<Input, Made>(
  change: (input: Input) => Promise<Made>,
  touched: readonly (readonly string[])[],
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(touched.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

export const useAskForCopy = () =>
  useChange<void, DataCopy>(() => answer(api.POST('/me/data-copies')), [mine]);

export const useAskForErasure = () =>
  useChange<string, Erasure>((email) => answer(api.POST('/me/erasure', { body: { email } })), []);

export const useStay = () =>
  useChange<void, unknown>(() => answer(api.DELETE('/me/erasure')), [mine]);

export const useWithdrawErasure = () =>
  useChange(
    (personId: string) =>
      answer(api.DELETE('/people/{personId}/erasure', { params: { path: { personId } } })),
    [['erasures']],
  );

export const useAskForErasureOf = () =>
  useChange(
    (personId: string) =>
      answer(api.POST('/people/{personId}/erasure', { params: { path: { personId } } })),
    [['erasures']],
  );

export const useChoosePeriod = () =>
  useChange(
    ({ key, days }: { key: string; days: number }) =>
      answer(api.PUT('/keeping-periods/{key}', { params: { path: { key } }, body: { days } })),
    [keeping],
  );

/** What would go with other days; nothing changes by asking. */
export const useTryPeriod = () =>
  useMutation({
    mutationFn: ({ key, days }: { key: string; days: number }) =>
      answer(
        api.GET('/keeping-periods/{key}/dry-run', { params: { path: { key }, query: { days } } }),
      ),
  });
