/** My jobs in my own calendar program: addresses that only I have, made and revoked here. */
import { useQuery } from '@tanstack/react-query';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { toast } from '@/ui/toast';
import { feedsQuery, useMakeFeed, useRevokeFeed, type CalendarFeed } from '../api';
import styles from './calendars.module.css';
import { NewAddress } from './NewAddress';
import { useFeedChoices, type FeedChoice } from './useFeedChoices';

export function Feeds() {
  const { t } = useTranslation('calendars');
  const feeds = useQuery(feedsQuery);
  const choices = useFeedChoices();
  const [made, setMade] = useState<CalendarFeed | null>(null);
  return (
    <Stack as="section" gap={16}>
      <h2>{t('feeds.title')}</h2>
      <Words tone="hint">{t('feeds.why')}</Words>
      {made?.address ? <NewAddress name={made.name} address={made.address} /> : null}
      <Fetched query={feeds} failed={t('failedToLoad')} level={3}>
        {(found) => (
          <ul className={styles.calendars}>
            {choices.map((choice) => (
              <FeedLine
                key={choice.key}
                choice={choice}
                feed={found.find((feed) => choice.isThis(feed))}
                onMade={setMade}
              />
            ))}
          </ul>
        )}
      </Fetched>
    </Stack>
  );
}

interface FeedLineProps {
  choice: FeedChoice;
  feed: CalendarFeed | undefined;
  onMade: (feed: CalendarFeed | null) => void;
}

function FeedLine({ choice, feed, onMade }: FeedLineProps) {
  const { t } = useTranslation('calendars');
  const make = useMakeFeed();
  const failed = (error: Error) =>
    toast(error instanceof ProblemError ? error.detail : t('failed'));
  return (
    <li>
      <Stack gap={8}>
        <h3 className={styles.name}>{choice.name}</h3>
        {feed ? <Since feed={feed} /> : <Words tone="smallSubtle">{t('feeds.noAddress')}</Words>}
        <Row>
          <Button
            look="secondary"
            small
            icon={CalendarPlus}
            busy={make.isPending}
            onPress={() => after(make.mutateAsync(choice.of), onMade, failed)}
          >
            {feed ? t('feeds.again') : t('feeds.make')}
            <Hidden> {choice.name}</Hidden>
          </Button>
          {feed ? <Revoke feed={feed} onRevoked={() => onMade(null)} onFailed={failed} /> : null}
        </Row>
      </Stack>
    </li>
  );
}

function Since({ feed }: { feed: CalendarFeed }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  return (
    <Words tone="smallSubtle">
      {t('feeds.since', { at: format.shortDate(feed.createdAt) })}{' '}
      {feed.usedAt
        ? t('feeds.used', {
            at: `${format.shortDate(feed.usedAt)} ${format.timeOfDay(feed.usedAt)}`,
          })
        : t('feeds.neverUsed')}
    </Words>
  );
}

interface RevokeProps {
  feed: CalendarFeed;
  onRevoked: () => void;
  onFailed: (error: Error) => void;
}

function Revoke({ feed, onRevoked, onFailed }: RevokeProps) {
  const { t } = useTranslation('calendars');
  const revoke = useRevokeFeed();
  function done(): void {
    onRevoked();
    toast(t('feeds.revoked'));
  }
  return (
    <AskFirst
      look="quiet"
      small
      title={t('feeds.revokeTitle', { name: feed.name })}
      text={t('feeds.revokeWhat')}
      confirmLabel={t('feeds.revoke')}
      busy={revoke.isPending}
      onConfirm={(close) => after(revoke.mutateAsync(feed.id).finally(close), done, onFailed)}
    >
      {t('feeds.revoke')}
      <Hidden> {feed.name}</Hidden>
    </AskFirst>
  );
}
