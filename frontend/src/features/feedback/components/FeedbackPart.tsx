/** What people said, for administrators: waiting, or dealt with. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Stack, Words } from '@/ui/layout';
import { ExternalLink } from '@/ui/Link';
import { EmptyState, MorePages } from '@/ui/states';
import { toast } from '@/ui/toast';
import { feedbackQuery, useDealWith, type Remark } from '../api';
import styles from './feedback.module.css';

export default function FeedbackPart() {
  const { t } = useTranslation('feedback');
  const [handled, setHandled] = useState(false);
  return (
    <Stack gap={20}>
      <SegmentedSwitch
        label={t('show')}
        labelHidden
        value={handled ? 'handled' : 'waiting'}
        onChange={(value) => setHandled(value === 'handled')}
        choices={[
          { value: 'waiting', label: t('waiting') },
          { value: 'handled', label: t('handled') },
        ]}
      />
      <Remarks handled={handled} />
    </Stack>
  );
}

function Remarks({ handled }: { handled: boolean }) {
  const { t } = useTranslation('feedback');
  const list = useSuspenseInfiniteQuery(feedbackQuery(handled));
  const remarks = list.data.pages.flatMap((page) => page.items);
  if (remarks.length === 0) {
    return <EmptyState title={t(handled ? 'noneHandled' : 'noneWaiting')} />;
  }
  return (
    <div>
      <ul>
        {remarks.map((remark) => (
          <Line key={remark.id} remark={remark} />
        ))}
      </ul>
      <MorePages status={t('shown', { count: remarks.length })} pages={list} />
    </div>
  );
}

function Line({ remark }: { remark: Remark }) {
  const { t } = useTranslation('feedback');
  const { dateWithYear } = useFormat();
  const dealing = useDealWith();
  const { id, page, person, text, at, handledAt } = remark;
  const deal = (handled: boolean) =>
    void dealing.mutateAsync({ id, handled }).then(() => {
      if (handled) toast(t('done'), () => dealing.mutate({ id, handled: false }));
    });
  return (
    <li className={styles.remark}>
      <p className={styles.said}>{text}</p>
      <Words tone="smallSubtle">
        {t('from', { name: person?.name ?? t('somebody'), date: dateWithYear(at) })}{' '}
        <ExternalLink href={page}>{page}</ExternalLink>
      </Words>
      <div>
        <Button
          look="secondary"
          small
          busy={dealing.isPending}
          onPress={() => deal(handledAt === null)}
        >
          {t(handledAt ? 'reopen' : 'deal')}
        </Button>
      </div>
    </li>
  );
}
