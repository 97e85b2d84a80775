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
    mutationFn: ({ said, optionIds = [] }: { said: LinkAnswer; optionIds?: string[] }) =>
      answer(api.POST('/mail-link-answers', { body: { token, answer: said, optionIds } })),
    onSuccess: (link) => queryClient.setQueryData(mailLinkQuery(token).queryKey, link),
    // The world has moved on: show how it stands now.
    onError: () => queryClient.invalidateQueries({ queryKey: ['mail-links', token] }),
  });
}

/** Half a year after a job: whether residents noticed. */
export function useTellByLink(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (told: components['schemas']['EffectIn']) =>
      answer(api.POST('/mail-link-effects', { body: { token, ...told } })),
    onSuccess: (link) => queryClient.setQueryData(mailLinkQuery(token).queryKey, link),
    onError: () => queryClient.invalidateQueries({ queryKey: ['mail-links', token] }),
  });
}
