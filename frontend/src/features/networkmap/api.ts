/** The network map: its things as a list and as points, areas, figures, and activities. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type MapItem = components['schemas']['MapItem'];
export type MapLayer = components['schemas']['MapLayer'];
/** A thing with its place: longitude, latitude. */
export interface MapFeature {
  id: string;
  geometry: { coordinates: readonly number[] };
  properties: MapItem;
}
export type Areas = components['schemas']['Areas'];
export type MapFigures = components['schemas']['MapFigures'];
export type BaseMap = components['schemas']['BaseMap'];
export type Activity = components['schemas']['Activity'];
export type ActivityIn = components['schemas']['ActivityIn'];

export interface Wanted {
  layer?: MapLayer[] | undefined;
  theme?: string | undefined;
  organisationId?: string | undefined;
  networkId?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const given = (wanted: Wanted) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)) as {
    [Key in keyof Wanted]: NonNullable<Wanted[Key]>;
  };

/** Everything that fits, the latest first. */
export const mapItemsQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['network-map', 'items', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...given(wanted), limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(api.GET('/network-map/items', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

/** The same as points. */
export const mapFeaturesQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['network-map', 'features', wanted],
    queryFn: () => answer(api.GET('/network-map/features', { params: { query: given(wanted) } })),
    placeholderData: (before) => before,
  });

const hardlyEver = 30 * 60_000;

export const areasQuery = queryOptions({
  queryKey: ['network-map', 'areas'],
  staleTime: hardlyEver,
  queryFn: () => answer(api.GET('/network-map/areas')),
});

export const baseMapQuery = queryOptions({
  queryKey: ['network-map', 'base-map'],
  staleTime: hardlyEver,
  queryFn: () => answer(api.GET('/network-map/base-map')),
});

/** Every organisation in numbers. */
export const figuresQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['network-map', 'figures', wanted],
    queryFn: async () =>
      (await answer(api.GET('/network-map/figures', { params: { query: given(wanted) } }))).items,
    placeholderData: (before) => before,
  });

export const activityQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['activities', activityId],
    queryFn: () =>
      answer(api.GET('/activities/{activityId}', { params: { path: { activityId } } })),
  });

/** Adds an activity, or writes one anew. */
export function useKeepActivity(activityId: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ActivityIn) =>
      activityId
        ? answer(api.PUT('/activities/{activityId}', { params: { path: { activityId } }, body }))
        : answer(api.POST('/activities', { body })),
    onSuccess: () => forget(queryClient),
  });
}

/** Takes an activity off the map. */
export function useRemoveActivity(activityId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(api.DELETE('/activities/{activityId}', { params: { path: { activityId } } })),
    onSuccess: () => forget(queryClient),
  });
}

function forget(queryClient: ReturnType<typeof useQueryClient>) {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: ['network-map'] }),
    queryClient.invalidateQueries({ queryKey: ['activities'] }),
  ]);
}
