/** What could be better: saying it, and for administrators reading it. */
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Remark = components['schemas']['Feedback'];

export function useSayFeedback() {
  return useMutation({
    mutationFn: (body: components['schemas']['FeedbackIn']) =>
      answer(api.POST('/feedback', { body })),
  });
}

export const feedbackQuery = (handled: boolean) =>
  infiniteQueryOptions({
    queryKey: ['feedback', handled],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { handled, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(api.GET('/feedback', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

/** Says that a remark was dealt with, or that it wasn't after all. */
export function useDealWith() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, handled }: { id: string; handled: boolean }) =>
      answer(
        api.PATCH('/feedback/{feedbackId}', {
          params: { path: { feedbackId: id } },
          body: { handled },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['feedback'] }),
  });
}
