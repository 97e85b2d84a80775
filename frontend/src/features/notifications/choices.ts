/** How I want mail: read it, and change one thing at a time. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import { chooseLanguage } from '@/i18n';

export type MailChoices = components['schemas']['MailChoices'];
type NewChoices = components['schemas']['MailChoicesIn'];
export type TopicChoice = MailChoices['topics'][number];
export type Way = TopicChoice['way'];

export const mailChoicesQuery = queryOptions({
  queryKey: ['notifications', 'mail-choices'],
  queryFn: () => answer(api.GET('/me/mail-choices')),
});

const asSent = (choices: MailChoices): NewChoices => ({
  language: choices.language,
  topics: choices.topics.map(({ topic, way }) => ({ topic, way })),
  quietHours: choices.quietHours,
  digest: choices.digest,
});

/** Each change is kept at once; the answer tells when the next digest comes. */
export function useChangeChoices() {
  const queryClient = useQueryClient();
  return useMutation({
    // One after another, so that a slow first change can't overtake the second.
    scope: { id: 'mail-choices' },
    mutationFn: (choices: MailChoices) =>
      answer(api.PUT('/me/mail-choices', { body: asSent(choices) })),
    onMutate: (choices) => {
      const before = queryClient.getQueryData(mailChoicesQuery.queryKey);
      queryClient.setQueryData(mailChoicesQuery.queryKey, choices);
      return before;
    },
    onSuccess: (kept, _choices, before) => {
      queryClient.setQueryData(mailChoicesQuery.queryKey, kept);
      if (before && before.language !== kept.language) {
        void chooseLanguage(kept.language);
        void queryClient.invalidateQueries({ queryKey: ['me'] });
      }
    },
    onError: (_error, _choices, before) =>
      queryClient.setQueryData(mailChoicesQuery.queryKey, before),
  });
}
