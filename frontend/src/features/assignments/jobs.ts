/** The open jobs of a network, to choose from. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/client';

const mostPages = 5;

export interface OpenJob {
  id: string;
  title: string;
  organisation: string;
}

export const openJobsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['jobs', 'open', networkId],
    queryFn: async () => {
      const jobs: OpenJob[] = [];
      let cursor: string | null | undefined;
      for (let page = 0; page < mostPages && cursor !== null; page += 1) {
        const query = {
          networkId,
          state: ['open' as const],
          limit: 100,
          ...(cursor ? { cursor } : {}),
        };
        // Each page begins where the one before it ended.
        // eslint-disable-next-line no-await-in-loop
        const found = await answer(api.GET('/jobs', { params: { query } }));
        jobs.push(
          ...found.items.map(({ id, title, organisation }) => ({
            id,
            title,
            organisation: organisation.name,
          })),
        );
        cursor = found.nextCursor ?? null;
      }
      return jobs;
    },
  });
