/** Signing in: by a link in an e-mail, or as somebody invented in demo mode. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, becomeSomebodyElse, ProblemError, type components } from '@/client';

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

/** Asks for a link by e-mail; `returnTo` is the page to land on. */
export function useRequestLink(returnTo: string) {
  return useMutation({
    mutationFn: (email: string) =>
      answer(api.POST('/sign-in-links', { body: { email, returnTo } })),
  });
}

function useArriveWith<Input, Output>(signIn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: () => becomeSomebodyElse(queryClient),
  });
}

/** Signs in with the token from the e-mail; answers with the page that was wished for. */
export function useSignInWithLink() {
  return useArriveWith((token: string) => answer(api.POST('/sessions', { body: { token } })));
}

/** Signs in as somebody invented; demo mode only. */
export function useSignInAs() {
  return useArriveWith((email: string) => answer(api.POST('/demo/sign-in', { body: { email } })));
}
