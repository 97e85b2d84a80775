/** Who else works on a job or on what somebody's placement is about. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type RelatedItem = components['schemas']['RelatedItem'];

export interface RelatedTo {
  kind: 'job' | 'placement';
  id: string;
}

const shown = 4;
const fresh = 300_000;

export const relatedQuery = ({ kind, id }: RelatedTo) =>
  queryOptions({
    queryKey: ['related', kind, id],
    staleTime: fresh,
    queryFn: async () => {
      const query = { limit: shown };
      const found =
        kind === 'job'
          ? await answer(
              api.GET('/jobs/{jobId}/related', { params: { path: { jobId: id }, query } }),
            )
          : await answer(
              api.GET('/placements/{placementId}/related', {
                params: { path: { placementId: id }, query },
              }),
            );
      return found.items;
    },
  });
