/** What everybody may know about this installation. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/client';

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  staleTime: Infinity,
  queryFn: () => answer(api.GET('/installation')),
});
