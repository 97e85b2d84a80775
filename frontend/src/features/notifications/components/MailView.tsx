/** One mail of the demo: as the reader sees it, as plain text, and what its calendar file does. */
import { useQuery } from '@tanstack/react-query';
import CalendarDays from 'lucide-react/icons/calendar-days';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Tabs } from '@/ui/Tabs';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { ErrorState, Skeleton } from '@/ui/states';
import { demoMailQuery } from '../api';
import { readCalendar } from '../calendar';
import styles from './notifications.module.css';

export function MailView({ mailId }: { mailId: string }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const { data: mail, error, refetch } = useQuery(demoMailQuery(mailId));
  if (error) {
    return (
      <ErrorState
        title={error instanceof ProblemError ? error.detail : t('demo.unreadable')}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!mail) return <Skeleton label={t('demo.loading')} />;
  return (
    <Stack as="article" gap={16} aria-label={mail.subject}>
      <Stack gap={4}>
        <h2>{mail.subject}</h2>
        <Words tone="subtle" style={{ overflowWrap: 'anywhere' }}>
          {t('demo.to', { to: mail.to })}, {format.longDate(mail.at)}, {format.timeOfDay(mail.at)}
        </Words>
      </Stack>
      {mail.calendar ? <CalendarWords file={mail.calendar} /> : null}
      <Tabs
        label={t('demo.views')}
        tabs={[
          { id: 'html', title: t('demo.html'), content: <Paper mailId={mailId} /> },
          {
            id: 'text',
            title: t('demo.text'),
            content: <div className={styles.plain}>{mail.text}</div>,
          },
        ]}
      />
    </Stack>
  );
}

/** The mail brings its own styles, so it gets a page of its own without scripts or our cookies. */
function Paper({ mailId }: { mailId: string }) {
  const { t } = useTranslation('notifications');
  return (
    <iframe
      className={styles.paper}
      title={t('demo.frame')}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      src={`/v1/demo/mails/${mailId}/html`}
    />
  );
}

function CalendarWords({ file }: { file: string }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const event = readCalendar(file);
  if (!event) return null;
  const when = event.start && event.end ? format.dateAndTimes(event.start, event.end) : '';
  return (
    <Note icon={CalendarDays}>
      <p>
        <strong>{t(event.method === 'CANCEL' ? 'demo.calendarOff' : 'demo.calendarOn')}</strong>{' '}
        {event.summary}
        {when ? `, ${when}` : ''}
        {event.location ? `, ${event.location}` : ''}
      </p>
    </Note>
  );
}
