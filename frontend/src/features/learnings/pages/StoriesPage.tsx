/** Stories of finished jobs: those of colleagues, and public ones. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { SearchForm } from '@/ui/SearchForm';
import { EmptyState, Fetched, MorePages } from '@/ui/states';
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
  return (
    <Fetched query={query} failed={t('failed')} loading={t('loading')} rows={3}>
      {({ pages }) => {
        const stories = pages.flatMap((page) => page.items);
        if (stories.length === 0) return <Nothing searched={Boolean(q)} />;
        return (
          <div className={styles.stories}>
            {stories.map((story) => (
              <StoryView key={story.id} story={story} />
            ))}
            <MorePages status={t('shown', { count: stories.length })} pages={query} />
          </div>
        );
      }}
    </Fetched>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  const { t } = useTranslation('stories');
  return (
    <EmptyState title={t(searched ? 'nothing.title' : 'empty.title')}>
      <p>{t(searched ? 'nothing.text' : 'empty.text')}</p>
    </EmptyState>
  );
}
