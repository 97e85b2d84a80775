/** Webhooks: making, switching, their log, sending again. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Webhook = components['schemas']['Webhook'];
export type WebhookEvent = components['schemas']['WebhookEvent'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
type NewWebhook = components['schemas']['WebhookIn'];

/** In the order in which they are offered. */
export const webhookEvents: WebhookEvent[] = [
  'job.published',
  'job.seats-changed',
  'job.confirmed',
  'job.rescheduled',
  'job.reopened',
  'job.cancelled',
  'job.expired',
  'job.finished',
  'job.reviewed',
];

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async () =>
    (await answer(api.GET('/webhooks', { params: { query: { limit: 100 } } }))).items,
});

export const webhookLogQuery = (webhookId: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', webhookId, 'deliveries'],
    initialPageParam: undefined as string | undefined,
    refetchInterval: 10_000,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/webhooks/{webhookId}/deliveries', {
          params: {
            path: { webhookId: webhookId },
            query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

function useForget() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['webhooks'] });
}

export function useMakeWebhook() {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: NewWebhook) => answer(api.POST('/webhooks', { body })),
    onSuccess: forget,
  });
}

export function useSwitchWebhook() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ id, active }: { id: string; active: boolean }) =>
      answer(
        api.PATCH('/webhooks/{webhookId}', {
          params: { path: { webhookId: id } },
          body: { active },
        }),
      ),
    onSuccess: forget,
  });
}

export function useRemoveWebhook() {
  const forget = useForget();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/webhooks/{webhookId}', { params: { path: { webhookId: id } } })),
    onSuccess: forget,
  });
}

export function useRotateSecret() {
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/webhooks/{webhookId}/secrets', { params: { path: { webhookId: id } } })),
  });
}

export function useTestWebhook() {
  const forget = useForget();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/webhooks/{webhookId}/tests', { params: { path: { webhookId: id } } })),
    onSuccess: forget,
  });
}

export function useReplay(webhookId: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (deliveryId: string) =>
      answer(
        api.POST('/webhooks/{webhookId}/deliveries/{deliveryId}/replays', {
          params: { path: { webhookId: webhookId, deliveryId: deliveryId } },
        }),
      ),
    onSuccess: forget,
  });
}
