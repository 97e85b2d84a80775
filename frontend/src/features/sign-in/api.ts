/** Signing in: by a link in an e-mail, or as somebody invented in demo mode. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, becomeSomebodyElse, ProblemError, type components } from '@/client';
import { leaveFor } from './access';

export type Persona = components['schemas']['Persona'];

/** The people to try the product as; null outside demo mode, where the address does not exist. */
export const personasQuery = queryOptions({
  queryKey: ['demo', 'personas'],
  staleTime: Infinity,
  queryFn: async (): Promise<Persona[] | null> => {
    try {
      return (await answer(api.GET('/demo/personas'))).items;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    }
  },
});

/**
 * Starts with an address: leaves for the employer's own page when there is one, else asks for a
 * link by mail. `returnTo` is the page to land on.
 */
export function useStart(returnTo: string) {
  return useMutation({
    mutationFn: async (email: string): Promise<'leaving' | 'mailed'> => {
      const choices = await answer(api.POST('/sign-in-choices', { body: { email } }));
      const provider = choices.providers[0];
      if (provider) {
        await leaveFor(provider.id, returnTo, email);
        return 'leaving';
      }
      await answer(api.POST('/sign-in-links', { body: { email, returnTo } }));
      return 'mailed';
    },
  });
}

function useArriveWith<Input, Output>(signIn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: () => becomeSomebodyElse(queryClient),
  });
}

export interface LinkArrival {
  token: string;
  /** In another browser than the one that asked: the person read so, and goes on. */
  confirmed: boolean;
}

/** Signs in with the token from the e-mail; answers with the page that was wished for. */
export function useSignInWithLink() {
  return useArriveWith((body: LinkArrival) => answer(api.POST('/sessions', { body })));
}

/** Signs in as somebody invented; demo mode only. */
export function useSignInAs() {
  return useArriveWith((email: string) => answer(api.POST('/demo/sign-in', { body: { email } })));
}
