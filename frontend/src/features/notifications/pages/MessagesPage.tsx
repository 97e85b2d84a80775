/** What happened while you were away: every message once, the new ones marked. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import CheckCheck from 'lucide-react/icons/check-check';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { EmptyState, MorePages } from '@/ui/states';
import { toast } from '@/ui/toast';
import { messagesQuery, useReadUntil } from '../api';
import { MessageList } from '../components/MessageList';

export default function MessagesPage() {
  const { t } = useTranslation('notifications');
  const unread = useSearch({ from: '/signed-in/berichten' }).nieuw === true;
  const navigate = useNavigate();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      below={
        <Row gap={16} between>
          <SegmentedSwitch
            label={t('show')}
            labelHidden
            value={unread ? 'unread' : 'all'}
            onChange={(view) =>
              void navigate({
                to: '/berichten',
                search: view === 'unread' ? { nieuw: true } : {},
                replace: true,
              })
            }
            choices={[
              { value: 'all', label: t('all') },
              { value: 'unread', label: t('unread') },
            ]}
          />
          <Link to="/berichten/instellingen">{t('toChoices')}</Link>
        </Row>
      }
    >
      <Messages unread={unread} />
    </Page>
  );
}

function Messages({ unread }: { unread: boolean }) {
  const { t } = useTranslation('notifications');
  const list = useSuspenseInfiniteQuery(messagesQuery(unread));
  const messages = list.data.pages.flatMap((page) => page.items);
  if (messages.length === 0) return <Nothing unread={unread} />;
  return (
    <Stack gap={20}>
      <ReadAll
        newest={messages[0]?.createdAt}
        waiting={messages.some((each) => each.readAt === null)}
      />
      <MessageList messages={messages} />
      <MorePages status={t('shown', { count: messages.length })} pages={list} />
    </Stack>
  );
}

function ReadAll({ newest, waiting }: { newest: string | undefined; waiting: boolean }) {
  const { t } = useTranslation('notifications');
  const read = useReadUntil();
  if (!newest || !waiting) return null;
  return (
    <Stack gap={12}>
      {read.error instanceof ProblemError ? (
        <Note tone="negative" role="alert">
          {read.error.detail}
        </Note>
      ) : null}
      <Row>
        <Button
          look="secondary"
          small
          icon={CheckCheck}
          busy={read.isPending}
          onPress={() =>
            after(read.mutateAsync(newest), ({ marked }) => toast(t('marked', { count: marked })))
          }
        >
          {t('readAll')}
        </Button>
      </Row>
    </Stack>
  );
}

function Nothing({ unread }: { unread: boolean }) {
  const { t } = useTranslation('notifications');
  return (
    <EmptyState
      title={t(unread ? 'nothingNew' : 'nothing')}
      actions={
        <ButtonLink to="/klussen" look="secondary">
          {t('toJobs')}
        </ButtonLink>
      }
    >
      <p>{t('nothingWhy')}</p>
    </EmptyState>
  );
}
