/** Answers from calendars that couldn't be carried out, or that nobody understood. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { EmptyState, MorePages } from '@/ui/states';
import { repliesQuery, type CalendarReply } from '../api';
import styles from './administration.module.css';

export function Replies() {
  const { t } = useTranslation('administration');
  const list = useSuspenseInfiniteQuery(repliesQuery);
  const replies = list.data.pages.flatMap((page) => page.items);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('replies.title')}</h2>
      {replies.length === 0 ? (
        <EmptyState title={t('replies.none')} level={3}>
          <p>{t('replies.noneWhy')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('replies.what')}</p>
          <ul className={styles.list}>
            {replies.map((each) => (
              <Line key={each.id} reply={each} />
            ))}
          </ul>
          <MorePages status={t('shown', { count: replies.length })} pages={list} />
        </>
      )}
    </Stack>
  );
}

function Line({ reply }: { reply: CalendarReply }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { sender, subject, outcome, jobId, handledAt } = reply;
  return (
    <li>
      <div>
        <strong>{subject || t('replies.noSubject')}</strong>
        <Words tone="small">
          {sender}. {format.shortDate(handledAt)}, {format.timeOfDay(handledAt)}.
        </Words>
        <Words tone="smallSubtle">
          {outcome === 'refused' ? t('replies.refused') : t(`replies.odd.${why(reply)}`)}
        </Words>
      </div>
      {jobId ? (
        <Link to="/klussen/$jobId" params={{ jobId }}>
          {t('replies.toJob')}
        </Link>
      ) : null}
    </li>
  );
}

const known = ['unknown-invitation', 'other-sender', 'no-claim', 'too-large'] as const;

/** Why a mail is odd, as far as that helps; anything else is no answer to an invitation. */
function why({ problem }: CalendarReply): (typeof known)[number] | 'no-answer' {
  return known.find((each) => each === problem) ?? 'no-answer';
}
