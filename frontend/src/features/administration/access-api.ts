/** Who and what may come in: sign-in pages of employers, invitations, machine tokens. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Provider = Schemas['Provider'];
export type ProviderIn = Schemas['ProviderIn'];
export type RoleRuleIn = Schemas['RoleRuleIn'];
export type Invitation = Schemas['Invitation'];
export type ApiToken = Schemas['ApiToken'];
export type TokenScope = Schemas['TokenScope'];

/** What a token may do, as keys of texts: a colon would end the name of a file there. */
export const scopeKeys = {
  'jobs:read': 'jobsRead',
  'jobs:write': 'jobsWrite',
  'people:read': 'peopleRead',
  'learnings:read': 'learningsRead',
  import: 'import',
  webhooks: 'webhooks',
} as const satisfies Record<TokenScope, string>;

export const providersQuery = queryOptions({
  queryKey: ['access', 'providers'],
  queryFn: async () => (await answer(api.GET('/identity-providers'))).items,
});

export const invitationsQuery = queryOptions({
  queryKey: ['access', 'invitations'],
  queryFn: async () => (await answer(api.GET('/invitations'))).items,
});

export const tokensQuery = queryOptions({
  queryKey: ['access', 'tokens'],
  queryFn: async () => (await answer(api.GET('/api-tokens'))).items,
});

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['access'] }),
  });
}

export const useSaveProvider = (providerId: string | null) =>
  useChange((body: ProviderIn) =>
    providerId
      ? answer(
          api.PUT('/identity-providers/{providerId}', { params: { path: { providerId } }, body }),
        )
      : answer(api.POST('/identity-providers', { body })),
  );

export const useRemoveProvider = () =>
  useChange((providerId: string) =>
    answer(api.DELETE('/identity-providers/{providerId}', { params: { path: { providerId } } })),
  );

export const useCheckProvider = () =>
  useMutation({
    mutationFn: (providerId: string) =>
      answer(
        api.POST('/identity-providers/{providerId}/checks', { params: { path: { providerId } } }),
      ),
  });

export const useMakeScimToken = () =>
  useChange((providerId: string) =>
    answer(
      api.POST('/identity-providers/{providerId}/scim-tokens', {
        params: { path: { providerId } },
      }),
    ),
  );

export const useInvite = () =>
  useChange((body: Schemas['InvitationIn']) => answer(api.POST('/invitations', { body })));

export const useRevokeInvitation = () =>
  useChange((invitationId: string) =>
    answer(api.DELETE('/invitations/{invitationId}', { params: { path: { invitationId } } })),
  );

export const useMakeToken = () =>
  useChange((body: Schemas['ApiTokenIn']) => answer(api.POST('/api-tokens', { body })));

export const useRevokeToken = () =>
  useChange((tokenId: string) =>
    answer(api.DELETE('/api-tokens/{tokenId}', { params: { path: { tokenId } } })),
  );
