/** Ways in other than a link: an employer's page, a passkey, an invitation; and where one is signed in. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, becomeSomebodyElse, type components } from '@/client';
import { askPasskey, awaitPasskey, makePasskey } from './passkeys';

type Schemas = components['schemas'];
export type Passkey = Schemas['Passkey'];
export type SignedInAt = Schemas['Session'];
export type Invited = Schemas['Invited'];

/** Begins at the provider and leaves for it. */
export async function leaveFor(
  providerId: string,
  returnTo: string,
  email: string | null,
): Promise<void> {
  const body = { providerId, returnTo, email };
  const { address } = await answer(api.POST('/sign-in-attempts', { body }));
  globalThis.location.assign(address);
}

function useEnter<Input, Output>(enter: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: enter, onSuccess: () => becomeSomebodyElse(queryClient) });
}

/** Comes back from a provider with what it sent along. */
export const useArrive = () =>
  useEnter((body: Schemas['ArrivalIn']) => answer(api.POST('/openid-sessions', { body })));

/**
 * Signs in with a passkey. Without `offered` the browser's window lets one choose which; with it the
 * browser offers them beside the field for one's address, until `offered` is aborted.
 */
export const usePasskeySignIn = (returnTo: string) =>
  useEnter(async (offered: AbortSignal | undefined) => {
    const challenge = await answer(api.POST('/passkey-challenges'));
    const credential = await (offered
      ? awaitPasskey(challenge.options, offered)
      : askPasskey(challenge.options));
    const body = { challengeId: challenge.id, credential, returnTo };
    return answer(api.POST('/passkey-sessions', { body }));
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    staleTime: Infinity,
    retry: false,
    queryFn: () => answer(api.POST('/invitation-readings', { body: { token } })),
  });

export const useAccept = (token: string) =>
  useEnter((name: string) =>
    answer(api.POST('/invitation-acceptances', { body: { token, name } })),
  );

export const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: async () => (await answer(api.GET('/me/passkeys'))).items,
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async () => (await answer(api.GET('/me/sessions'))).items,
});

function useAccountChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
}

async function addPasskey(name: string) {
  const challenge = await answer(api.POST('/me/passkey-challenges'));
  const credential = await makePasskey(challenge.options);
  return answer(
    api.POST('/me/passkeys', { body: { challengeId: challenge.id, credential, name } }),
  );
}

/** Makes a passkey in this browser and keeps it under a name. */
export const useAddPasskey = () => useAccountChange(addPasskey);

/** The same for who is half signed in: it is the second factor, and opens the rest. */
export const useMakeFirstPasskey = () => useEnter(addPasskey);

export const useRenamePasskey = () =>
  useAccountChange(({ passkeyId, name }: { passkeyId: string; name: string }) =>
    answer(
      api.PATCH('/me/passkeys/{passkeyId}', { params: { path: { passkeyId } }, body: { name } }),
    ),
  );

export const useRemovePasskey = () =>
  useAccountChange((passkeyId: string) =>
    answer(api.DELETE('/me/passkeys/{passkeyId}', { params: { path: { passkeyId } } })),
  );

export const useEndSession = () =>
  useAccountChange((sessionId: string) =>
    answer(api.DELETE('/me/sessions/{sessionId}', { params: { path: { sessionId } } })),
  );

export const useEndElsewhere = () =>
  useAccountChange(() => answer(api.DELETE('/me/other-sessions')));
