/** Messages as rows between hairlines; what is new has a yellow mark and says so. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { useReadUntil, type Message } from '../api';
import styles from './notifications.module.css';

export function MessageList({ messages }: { messages: Message[] }) {
  const { t } = useTranslation('notifications');
  const read = useReadUntil();
  // The API keeps one moment: what you open, and what is older, has been read.
  const opened = (message: Message) =>
    message.readAt === null ? read.mutate(message.createdAt) : undefined;
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {messages.map((message) => (
        <li key={message.id} data-unread={message.readAt === null ? true : undefined}>
          <div>
            {/* The address comes from the API, so the router can't know it by type. */}
            <Link plain to={message.href as '/'} onPress={() => opened(message)}>
              {message.text}
            </Link>
            <Moment at={message.createdAt} />
          </div>
          {message.readAt === null ? <Tag tone="yours">{t('new')}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

function Moment({ at }: { at: string }) {
  const format = useFormat();
  return (
    <Words tone="smallSubtle">
      <time dateTime={at}>
        {format.relativeDay(at)}, {format.shortDate(at)}, {format.timeOfDay(at)}
      </time>
    </Words>
  );
}
