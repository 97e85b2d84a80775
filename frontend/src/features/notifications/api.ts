/** The list of messages, how far it was read, and the demo's mailbox. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Message = components['schemas']['Notification'];
export type DemoMail = components['schemas']['DemoMail'];

/** How often the bell asks: gently, and only while the page is in sight. */
const bellEvery = 60_000;

export const unreadCountQuery = queryOptions({
  queryKey: ['notifications', 'unread-count'],
  refetchInterval: bellEvery,
  queryFn: async () => (await answer(api.GET('/me/notifications/unread-count'))).count,
});

export const messagesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', { unread }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/me/notifications', {
          params: { query: { unread, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Everything that came until `until` has been read. */
export function useReadUntil() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (until: string) =>
      answer(api.PUT('/me/notifications/read-marker', { body: { until } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

export const demoMailsQuery = infiniteQueryOptions({
  queryKey: ['demo', 'mails'],
  initialPageParam: undefined as string | undefined,
  refetchInterval: 15_000,
  queryFn: ({ pageParam }) =>
    answer(
      api.GET('/demo/mails', {
        params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const demoMailQuery = (mailId: string) =>
  queryOptions({
    queryKey: ['demo', 'mails', mailId],
    staleTime: Infinity,
    queryFn: () => answer(api.GET('/demo/mails/{mailId}', { params: { path: { mailId } } })),
  });
