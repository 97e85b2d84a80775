/** Stories: reading, telling, changing, withdrawing, reacting; public ones without an account. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Story = components['schemas']['Story'];
export type StoryIn = components['schemas']['StoryIn'];
export type PublicStory = components['schemas']['PublicStory'];
export type ReactionKind = components['schemas']['ReactionKind'];
type Reaction = components['schemas']['Reaction'];

export interface WantedStories {
  q?: string | undefined;
  mine?: boolean | undefined;
}

export const storiesQuery = ({ q, mine }: WantedStories) =>
  infiniteQueryOptions({
    queryKey: ['stories', 'list', q ?? '', mine ?? false],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 20,
        ...(q ? { q } : {}),
        ...(mine ? { mine } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return answer(api.GET('/stories', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

export const jobStoriesQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['stories', 'job', jobId],
    queryFn: async () =>
      (await answer(api.GET('/stories', { params: { query: { jobId, limit: 100 } } }))).items,
  });

export const publicStoriesQuery = infiniteQueryOptions({
  queryKey: ['stories', 'public'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => {
    const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
    return answer(api.GET('/public-stories', { params: { query } }));
  },
  getNextPageParam: (page) => page.nextCursor,
});

export const publicStoryQuery = (storyId: string) =>
  queryOptions({
    queryKey: ['stories', 'public', storyId],
    queryFn: () => answer(api.GET('/public-stories/{storyId}', { params: { path: { storyId } } })),
  });

const forget = (queryClient: QueryClient) => () =>
  queryClient.invalidateQueries({ queryKey: ['stories'] });

/** Tells a story of a job, or changes one's own. */
export function useTellStory(jobId: string, own: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: StoryIn) =>
      own
        ? answer(api.PUT('/stories/{storyId}', { params: { path: { storyId: own } }, body }))
        : answer(api.POST('/jobs/{jobId}/stories', { params: { path: { jobId } }, body })),
    onSuccess: forget(queryClient),
  });
}

export function useWithdrawStory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (storyId: string) =>
      answer(api.DELETE('/stories/{storyId}', { params: { path: { storyId } } })),
    onSuccess: forget(queryClient),
  });
}

/** Presses a reaction, or takes it back when it was pressed. */
export function useReact(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, mine }: Reaction) => {
      const params = { path: { storyId, reaction: kind } };
      const path = '/stories/{storyId}/reactions/{reaction}';
      return mine ? answer(api.DELETE(path, { params })) : answer(api.PUT(path, { params }));
    },
    onSuccess: forget(queryClient),
  });
}
