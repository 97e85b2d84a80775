/** A link from a mail: what it asks, and answering it without signing in. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type MailLink = components['schemas']['MailLink'];
export type LinkAnswer = components['schemas']['LinkAnswerIn']['answer'];

export const mailLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-links', token],
    queryFn: () => answer(api.POST('/mail-link-readings', { body: { token } })),
  });

export function useAnswerLink(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (said: LinkAnswer) =>
      answer(api.POST('/mail-link-answers', { body: { token, answer: said } })),
    onSuccess: (link) => queryClient.setQueryData(mailLinkQuery(token).queryKey, link),
    // The world has moved on: show how it stands now.
    onError: () => queryClient.invalidateQueries({ queryKey: ['mail-links', token] }),
  });
}
