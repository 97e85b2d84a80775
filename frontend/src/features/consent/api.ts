/** A manager's consent: asked by the member, given by whoever holds the link. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Consent = Schemas['ManagerConsent'];
export type ConsentLink = Schemas['ConsentLink'];

export const consentQuery = queryOptions({
  queryKey: ['availability', 'consent'],
  queryFn: () => answer(api.GET('/me/manager-consent')),
});

function useForgetConsent() {
  const queryClient = useQueryClient();
  // The hours limit one's free time, and that what fits.
  return () =>
    Promise.all(
      ['availability', 'suggestions'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useAskManager() {
  const forget = useForgetConsent();
  return useMutation({
    mutationFn: (email: string) => answer(api.PUT('/me/manager-consent', { body: { email } })),
    onSuccess: forget,
  });
}

export function useForgetManager() {
  const forget = useForgetConsent();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/me/manager-consent')),
    onSuccess: forget,
  });
}

export const consentLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['consent-link', token],
    retry: false,
    queryFn: () => answer(api.POST('/manager-consent-readings', { body: { token } })),
  });

export function useConsentAnswer(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (hoursPerMonth: number | null) =>
      answer(
        api.POST('/manager-consent-answers', {
          body: { token, agrees: hoursPerMonth !== null, hoursPerMonth },
        }),
      ),
    onSuccess: (told) => queryClient.setQueryData(consentLinkQuery(token).queryKey, told),
  });
}
