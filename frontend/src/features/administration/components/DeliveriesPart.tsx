/** Mails and messages to connections that failed, or of which nobody knows whether they arrived; failed ones can go out again. */
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { EmptyState, MorePages } from '@/ui/states';
import { toast } from '@/ui/toast';
import { deliveriesQuery, useRetryDelivery, type Delivery } from '../api';
import { webhooksQuery } from '../webhooks-api';
import styles from './administration.module.css';
import { Refusal } from './Refusal';
import { Replies } from './Replies';

export function DeliveriesPart() {
  return (
    <Stack gap={36}>
      <FailedMails />
      <Replies />
    </Stack>
  );
}

function FailedMails() {
  const { t } = useTranslation('administration');
  const list = useSuspenseInfiniteQuery(deliveriesQuery);
  const retry = useRetryDelivery();
  const deliveries = list.data.pages.flatMap((page) => page.items);
  if (deliveries.length === 0) {
    return (
      <EmptyState title={t('delivery.none')}>
        <p>{t('delivery.noneWhy')}</p>
      </EmptyState>
    );
  }
  return (
    <Stack gap={16}>
      <Refusal error={retry.error} />
      <ul className={styles.list}>
        {deliveries.map((each) => (
          <DeliveryLine key={each.id} delivery={each} retry={retry} />
        ))}
      </ul>
      <MorePages status={t('shown', { count: deliveries.length })} pages={list} />
    </Stack>
  );
}

/** The connection that a message was for; its name once that is known. */
function HookName({ id }: { id: string }) {
  const { t } = useTranslation('administration');
  const hook = useQuery(webhooksQuery).data?.find((each) => each.id === id);
  return hook ? t('delivery.hook', { name: hook.name }) : t('delivery.someHook');
}

interface DeliveryLineProps {
  delivery: Delivery;
  retry: ReturnType<typeof useRetryDelivery>;
}

function DeliveryLine({ delivery: each, retry }: DeliveryLineProps) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  return (
    <li>
      <div>
        <strong>
          {each.channel === 'webhook' ? <HookName id={each.recipient} /> : each.recipient}
        </strong>
        <Words tone="small">
          {t(each.state === 'failed' ? 'delivery.failed' : 'delivery.uncertain')}{' '}
          {format.shortDate(each.createdAt)}, {format.timeOfDay(each.createdAt)}.{' '}
          {t('delivery.attempts', { count: each.attempts })}
        </Words>
        {each.lastError ? (
          <Words tone="smallSubtle">{t('delivery.said', { said: each.lastError })}</Words>
        ) : null}
      </div>
      {each.canRetry ? (
        <Button
          look="secondary"
          small
          icon={RefreshCw}
          busy={retry.isPending && retry.variables === each.id}
          onPress={() => after(retry.mutateAsync(each.id), () => toast(t('delivery.again')))}
        >
          {t('delivery.retry')}
        </Button>
      ) : null}
    </li>
  );
}
