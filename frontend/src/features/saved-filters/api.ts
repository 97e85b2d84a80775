/** The filters that one keeps: they come once, and after each change. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type SavedFilter = components['schemas']['SavedFilter'];
export type FilteredList = SavedFilter['list'];
type NewFilter = components['schemas']['SavedFilterIn'];

/** Of all lists; only oneself changes them. */
export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  staleTime: Infinity,
  queryFn: async () => (await answer(api.GET('/me/saved-filters'))).items,
});

function useFilterChange<Wanted, Made>(mutationFn: (wanted: Wanted) => Promise<Made>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: savedFiltersQuery.queryKey }),
  });
}

export const useKeepFilter = () =>
  useFilterChange((body: NewFilter) => answer(api.POST('/me/saved-filters', { body })));

export const useRenameFilter = () =>
  useFilterChange(({ id, name }: { id: string; name: string }) =>
    answer(
      api.PUT('/me/saved-filters/{filterId}', {
        params: { path: { filterId: id } },
        body: { name },
      }),
    ),
  );

export const useDropFilter = () =>
  useFilterChange((filterId: string) =>
    answer(api.DELETE('/me/saved-filters/{filterId}', { params: { path: { filterId } } })),
  );
