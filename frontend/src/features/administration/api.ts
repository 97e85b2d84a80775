/** What administrators and coordinators keep: organisations, networks, accounts, deliveries, the audit trail. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Organisation = Schemas['Organisation'];
export type OrganisationIn = Schemas['OrganisationIn'];
export type Network = Schemas['Network'];
export type Account = Schemas['Account'];
export type AccountIn = Schemas['AccountIn'];
export type RoleIn = Schemas['RoleIn'];
export type AuditEntry = Schemas['AuditEntry'];
export type Delivery = Schemas['Delivery'];
export type CalendarReply = Schemas['CalendarReply'];
export type Programme = Schemas['Programme'];
export type ProgrammeIn = Schemas['ProgrammeIn'];
export type NetworkDay = Schemas['NetworkDay'];
export type NetworkDayIn = Schemas['NetworkDayIn'];

const paging = (cursor: string | undefined) => ({ limit: 30, ...(cursor ? { cursor } : {}) });
const start = undefined as string | undefined;
const getNextPageParam = (page: { nextCursor?: string | null }) => page.nextCursor ?? undefined;

export const organisationsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', 'kept', q],
    initialPageParam: start,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/organisations', {
          params: { query: { ...paging(pageParam), ...(q ? { q } : {}) } },
        }),
      ),
    getNextPageParam,
  });

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'accounts', q],
    initialPageParam: start,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/accounts', { params: { query: { ...paging(pageParam), ...(q ? { q } : {}) } } }),
      ),
    getNextPageParam,
  });

export const deliveriesQuery = infiniteQueryOptions({
  queryKey: ['administration', 'deliveries'],
  initialPageParam: start,
  queryFn: ({ pageParam }) =>
    answer(api.GET('/deliveries', { params: { query: paging(pageParam) } })),
  getNextPageParam,
});

export const repliesQuery = infiniteQueryOptions({
  queryKey: ['administration', 'calendar-replies'],
  initialPageParam: start,
  queryFn: ({ pageParam }) =>
    answer(api.GET('/calendar-replies', { params: { query: paging(pageParam) } })),
  getNextPageParam,
});

export const auditQuery = (objectKind: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'audit', objectKind],
    initialPageParam: start,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/audit-entries', {
          params: { query: { ...paging(pageParam), ...(objectKind ? { objectKind } : {}) } },
        }),
      ),
    getNextPageParam,
  });

export const networkDaysQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['networks', networkId, 'days'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/networks/{networkId}/network-days', { params: { path: { networkId } } }),
        )
      ).items,
  });

export const programmesQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['networks', networkId, 'programmes'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/networks/{networkId}/programmes', { params: { path: { networkId } } }),
        )
      ).items,
  });

/** Members of a network by a part of their name. */
export const membersQuery = (networkId: string, q: string) =>
  queryOptions({
    queryKey: ['people', 'members', networkId, q],
    queryFn: async () => {
      const query = { networkId, limit: 20, ...(q ? { q } : {}) };
      return (await answer(api.GET('/people', { params: { query } }))).items;
    },
  });

/** A change after which these lists are read again. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>, lists: string[]) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(lists.map((list) => queryClient.invalidateQueries({ queryKey: [list] }))),
  });
}

export const useSaveOrganisation = (organisationId: string | null) =>
  useChange(
    (body: OrganisationIn) =>
      organisationId
        ? answer(
            api.PUT('/organisations/{organisationId}', {
              params: { path: { organisationId } },
              body,
            }),
          )
        : answer(api.POST('/organisations', { body })),
    ['organisations', 'networks'],
  );

export const useAddSuccessor = (organisationId: string) =>
  useChange(
    (body: { successorId: string; since: string }) =>
      answer(
        api.POST('/organisations/{organisationId}/successors', {
          params: { path: { organisationId } },
          body,
        }),
      ),
    ['organisations'],
  );

export const useSaveNetwork = (networkId: string | null) =>
  useChange(
    (body: Schemas['NetworkIn']) =>
      networkId
        ? answer(api.PUT('/networks/{networkId}', { params: { path: { networkId } }, body }))
        : answer(api.POST('/networks', { body })),
    ['networks'],
  );

export const useAddNetworkDay = (networkId: string) =>
  useChange(
    (body: NetworkDayIn) =>
      answer(
        api.POST('/networks/{networkId}/network-days', { params: { path: { networkId } }, body }),
      ),
    ['networks', 'availability'],
  );

export const useRemoveNetworkDay = (networkId: string) =>
  useChange(
    (dayId: string) =>
      answer(
        api.DELETE('/networks/{networkId}/network-days/{dayId}', {
          params: { path: { networkId, dayId } },
        }),
      ),
    ['networks', 'availability'],
  );

export const useSaveProgramme = (networkId: string, programmeId: string | null) =>
  useChange(
    (body: ProgrammeIn) =>
      programmeId
        ? answer(
            api.PUT('/networks/{networkId}/programmes/{programmeId}', {
              params: { path: { networkId, programmeId } },
              body,
            }),
          )
        : answer(
            api.POST('/networks/{networkId}/programmes', { params: { path: { networkId } }, body }),
          ),
    ['networks'],
  );

export const useSaveAccount = (personId: string | null) =>
  useChange(
    (body: AccountIn) =>
      personId
        ? answer(api.PUT('/accounts/{personId}', { params: { path: { personId } }, body }))
        : answer(api.POST('/accounts', { body })),
    ['administration', 'people'],
  );

export const useGrantRole = (personId: string) =>
  useChange(
    (body: RoleIn) =>
      answer(api.POST('/accounts/{personId}/roles', { params: { path: { personId } }, body })),
    ['administration'],
  );

export const useRevokeRole = (personId: string) =>
  useChange(
    (grantId: string) =>
      answer(
        api.DELETE('/accounts/{personId}/roles/{grantId}', {
          params: { path: { personId, grantId } },
        }),
      ),
    ['administration'],
  );

export const useRetryDelivery = () =>
  useChange(
    (deliveryId: string) =>
      answer(api.POST('/deliveries/{deliveryId}/retries', { params: { path: { deliveryId } } })),
    ['administration'],
  );
