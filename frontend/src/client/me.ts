/** Who is signed in, and as what. */
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { answer, api } from './api';
import { forgetWhatWasRead } from './offline';
import { ProblemError } from './problem';
import type { components } from './schema';

export type Me = components['schemas']['Me'];
export type Role = components['schemas']['Role'];

/** The person, or null for a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await answer(api.GET('/me', { signal }));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  },
});

/** The person; undefined while loading, null for a visitor and for who is half signed in only. */
export function useMe(): Me | null | undefined {
  const me = useQuery(meQuery).data;
  return me?.needsSecondFactor ? null : me;
}

/** Whether the person has the role anywhere. */
export function hasRole(me: Me | null | undefined, role: Role): boolean {
  return me?.roles.some((grant) => grant.role === role) ?? false;
}

/** Reads again who we are and forgets everything that the one before could see. */
export async function becomeSomebodyElse(queryClient: QueryClient): Promise<void> {
  await forgetWhatWasRead();
  // A question asked before signing in would answer that we are nobody.
  await queryClient.cancelQueries({ queryKey: meQuery.queryKey });
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
}
