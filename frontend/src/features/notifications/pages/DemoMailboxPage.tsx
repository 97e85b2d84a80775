/** Demo only: the mails that the product would have sent, to be read instead of received. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { SearchField } from '@/ui/SearchField';
import { EmptyState, MorePages } from '@/ui/states';
import { demoMailsQuery, type DemoMail } from '../api';
import { MailView } from '../components/MailView';
import styles from '../components/notifications.module.css';

export default function DemoMailboxPage() {
  const { t } = useTranslation('notifications');
  const { mail: chosen } = useSearch({ from: '/demo/postvak' });
  const list = useSuspenseInfiniteQuery(demoMailsQuery);
  const mails = list.data.pages.flatMap((page) => page.items);
  const open = chosen ?? mails[0]?.id;
  return (
    <Page title={t('demo.title')} lead={t('demo.lead')}>
      {open ? (
        <div className={styles.mailbox}>
          <div className={styles.pick}>
            <Mails mails={mails} open={open} />
            <MorePages status={t('demo.shown', { count: mails.length })} pages={list} />
          </div>
          <MailView key={open} mailId={open} />
        </div>
      ) : (
        <EmptyState title={t('demo.none')}>
          <p>{t('demo.noneWhy')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Mails({ mails, open }: { mails: DemoMail[]; open: string }) {
  const { t } = useTranslation('notifications');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = mails.filter(({ to, subject }) =>
    `${to} ${subject}`.toLowerCase().includes(wanted),
  );
  return (
    <Stack gap={12}>
      <SearchField
        label={t('demo.search')}
        placeholder={t('demo.search')}
        value={words}
        onChange={setWords}
      />
      {found.length === 0 ? <p>{t('demo.notFound')}</p> : null}
      <ul className={styles.mails} aria-label={t('demo.title')}>
        {found.map((mail) => (
          <li key={mail.id}>
            <MailLink mail={mail} current={mail.id === open} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function MailLink({ mail, current }: { mail: DemoMail; current: boolean }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  return (
    <Link
      to="/demo/postvak"
      search={{ mail: mail.id }}
      resetScroll={false}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      <strong>{mail.subject}</strong>
      <Words as="span" tone="small">
        {t('demo.to', { to: mail.to })}
      </Words>
      <Words as="span" tone="small">
        {format.shortDate(mail.at)}, {format.timeOfDay(mail.at)}
        {mail.hasCalendar ? `, ${t('demo.withCalendar')}` : ''}
      </Words>
    </Link>
  );
}
