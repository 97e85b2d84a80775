/** The people of a network, to ask about. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/client';

/** A pool has some dozens; of more the first hundreds by name. */
const mostPages = 5;

export const peopleQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['people', 'names', networkId],
    queryFn: async () => {
      const people: { id: string; name: string }[] = [];
      let cursor: string | null | undefined;
      for (let page = 0; page < mostPages && cursor !== null; page += 1) {
        const query = { networkId, limit: 100, ...(cursor ? { cursor } : {}) };
        // Each page begins where the one before it ended.
        // eslint-disable-next-line no-await-in-loop
        const found = await answer(api.GET('/people', { params: { query } }));
        people.push(...found.items.map(({ id, name }) => ({ id, name })));
        cursor = found.nextCursor ?? null;
      }
      return people;
    },
  });
