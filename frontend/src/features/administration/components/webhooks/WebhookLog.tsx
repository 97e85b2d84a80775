/** What was sent to a connection, every try, and sending one message again. */
import { useInfiniteQuery } from '@tanstack/react-query';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { MorePages, Skeleton } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useReplay, webhookLogQuery, type WebhookDelivery } from '../../webhooks-api';
import { Refusal } from '../Refusal';
import styles from '../administration.module.css';

export function WebhookLog({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('webhooks');
  const list = useInfiniteQuery(webhookLogQuery(webhookId));
  const replay = useReplay(webhookId);
  if (!list.data) return <Skeleton label={t('log')} />;
  const sent = list.data.pages.flatMap((page) => page.items);
  if (sent.length === 0) return <p>{t('logEmpty')}</p>;
  return (
    <Stack gap={12}>
      <Refusal error={replay.error} />
      <ul className={styles.list}>
        {sent.map((each) => (
          <li key={each.id}>
            <Sent delivery={each} />
            {each.canReplay ? (
              <Button
                look="secondary"
                small
                icon={RefreshCw}
                busy={replay.isPending && replay.variables === each.id}
                onPress={() => after(replay.mutateAsync(each.id), () => toast(t('replayed')))}
              >
                {t('replay')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <MorePages status={t('shown', { count: sent.length })} pages={list} />
    </Stack>
  );
}

function Sent({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  return (
    <div>
      <strong>{delivery.kind}</strong> <span>{t(`sent.${delivery.state}`)}</span>
      <Words tone="smallSubtle">
        {format.shortDate(delivery.createdAt)}, {format.timeOfDay(delivery.createdAt)}.{' '}
        {delivery.messageId}
      </Words>
      {delivery.tries.map((one) => (
        <Words key={one.at} tone="smallSubtle">
          {format.timeOfDay(one.at)}: {one.status ?? one.error}, {one.milliseconds} ms
        </Words>
      ))}
    </div>
  );
}
