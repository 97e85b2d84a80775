/** The coordinator's board: every job that asks for something, by where it stands. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { boardQuery, mostOnBoard, type ListedJob } from '../components/board/api';
import { BoardColumns } from '../components/board/BoardColumns';
import { Loads } from '../components/board/Loads';

export default function BoardPage() {
  const { t } = useTranslation('board');
  const me = useMe();
  const jobs = useSuspenseQuery(boardQuery).data;
  const coordinates = hasRole(me, 'coordinator') || hasRole(me, 'administrator');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      below={
        coordinates ? (
          <div>
            <ButtonLink to="/indelen" small>
              {t('assign')}
            </ButtonLink>
          </div>
        ) : undefined
      }
    >
      {!coordinates ? (
        <EmptyState
          title={t('notYours')}
          actions={<ButtonLink to="/klussen">{t('allJobs')}</ButtonLink>}
        />
      ) : (
        <Stack gap={40}>
          {jobs.length === 0 ? <NoJobs /> : <Board jobs={jobs} />}
          <Loads />
        </Stack>
      )}
    </Page>
  );
}

/** The columns, and a word where the board holds no more. */
function Board({ jobs }: { jobs: readonly ListedJob[] }) {
  const { t } = useTranslation('board');
  return (
    <Stack gap={24}>
      <BoardColumns jobs={jobs} />
      {jobs.length >= mostOnBoard ? (
        <Note tone="info">{t('first', { count: jobs.length })}</Note>
      ) : null}
    </Stack>
  );
}

function NoJobs() {
  const { t } = useTranslation('board');
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <ButtonLink to="/klussen/nieuw" look="primary">
          {t('empty.post')}
        </ButtonLink>
      }
    >
      <p>{t('empty.text')}</p>
    </EmptyState>
  );
}
