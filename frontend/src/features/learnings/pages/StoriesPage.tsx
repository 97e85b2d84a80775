/** Stories of finished jobs: those of colleagues, and public ones. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { SearchForm } from '@/ui/SearchForm';
import { EmptyState, ErrorState, MorePages, Skeleton } from '@/ui/states';
import styles from '../components/learnings.module.css';
import { StoryView } from '../components/StoryView';
import { storiesQuery } from '../stories-api';

export default function StoriesPage() {
  const { t } = useTranslation('stories');
  const { q } = useSearch({ from: '/signed-in/geleerd/verhalen' });
  const navigate = useNavigate({ from: '/geleerd/verhalen' });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/geleerd">{t('toLibrary')}</Link>
        </Breadcrumb>
      }
      below={
        <SearchForm
          label={t('search.label')}
          what={t('search.what')}
          go={t('search.go')}
          q={q}
          onSearch={(next) => void navigate({ search: next ? { q: next } : {}, replace: true })}
        />
      }
      flight
    >
      <Stories q={q} />
    </Page>
  );
}

function Stories({ q }: { q: string | undefined }) {
  const { t } = useTranslation('stories');
  const query = useInfiniteQuery(storiesQuery({ q }));
  if (query.error instanceof ProblemError) {
    return (
      <ErrorState
        title={t('failed')}
        code={query.error.requestId}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (query.isPending) return <Skeleton label={t('loading')} rows={3} />;
  const stories = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (stories.length === 0) {
    return (
      <EmptyState title={t(q ? 'nothing.title' : 'empty.title')}>
        <p>{t(q ? 'nothing.text' : 'empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.stories}>
      {stories.map((story) => (
        <StoryView key={story.id} story={story} />
      ))}
      <MorePages status={t('shown', { count: stories.length })} pages={query} />
    </div>
  );
}
