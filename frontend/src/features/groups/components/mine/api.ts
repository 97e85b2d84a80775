/** My claims with their jobs, and the jobs that my organisations posted. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

type Schemas = components['schemas'];
export type MyClaim = Schemas['MyClaim'];
type JobListItem = Schemas['JobListItem'];

/** A page of the API holds this many at most. */
const limit = 100;

async function everything<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor?: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    // Each page names the next one.
    // eslint-disable-next-line no-await-in-loop
    const found = await page(cursor ?? undefined);
    items.push(...found.items);
    cursor = found.nextCursor;
  } while (cursor);
  return items;
}

export const myClaimsQuery = queryOptions({
  queryKey: ['claims', 'mine'],
  refetchOnWindowFocus: 'always',
  queryFn: () =>
    everything((cursor) =>
      answer(
        api.GET('/me/claims', { params: { query: { limit, ...(cursor ? { cursor } : {}) } } }),
      ),
    ),
});

const posted: Schemas['JobState'][] = ['draft', 'open', 'staffed', 'running', 'done', 'reviewed'];

/** What one organisation has under way or behind it. */
export const postedQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['jobs', 'posted', organisationId],
    queryFn: () =>
      everything<JobListItem>((cursor) =>
        answer(
          api.GET('/jobs', {
            params: {
              query: { organisationId, state: posted, limit, ...(cursor ? { cursor } : {}) },
            },
          }),
        ),
      ),
  });
