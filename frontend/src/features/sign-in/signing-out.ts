/** Signing out, here and where one came in from. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, becomeSomebodyElse, forgetWhatWasRead, meQuery } from '@/client';

export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => answer(api.POST('/sign-outs')),
    onSuccess: async ({ address }) => {
      await forgetWhatWasRead();
      // Who came in through an employer's page signs out there too.
      if (address) return globalThis.location.assign(address);
      queryClient.setQueryData(meQuery.queryKey, null);
      await navigate({ to: '/inloggen' });
      // The next person on this device sees nothing of the last one.
      await becomeSomebodyElse(queryClient);
    },
  });
}
