/** What networks share with their partners. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type Agreement = Schemas['Agreement'];

export const careers: Schemas['Career'][] = ['trainee', 'experienced', 'senior'];

export const agreementsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['networks', networkId, 'agreements'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/networks/{networkId}/agreements', { params: { path: { networkId } } }),
        )
      ).items,
  });

export function useSaveAgreement(networkId: string, partnerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AgreementIn']) =>
      answer(
        api.PUT('/networks/{networkId}/agreements/{partnerId}', {
          params: { path: { networkId, partnerId } },
          body,
        }),
      ),
    // What travels changes who sees which job.
    onSettled: () =>
      Promise.all(
        ['networks', 'jobs'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
