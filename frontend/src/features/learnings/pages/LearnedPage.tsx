/** The library: what finished jobs taught, searchable, each with "Herhaal deze klus". */
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublishedAdvice } from '@/features/pools';
import { SavedFilters } from '@/features/saved-filters';
import { Row, Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { SearchForm } from '@/ui/SearchForm';
import { Filters, useNarrow } from '../components/Filters';
import styles from '../components/learnings.module.css';
import { Library } from '../components/Library';

export default function LearnedPage() {
  const { t } = useTranslation('learnings');
  const { q } = useSearch({ from: '/signed-in/geleerd' });
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      below={
        <>
          <SearchBox q={q} />
          <More />
        </>
      }
      flight
    >
      <Stack gap={24}>
        <SavedFilters list="learnings" />
        <div className={styles.layout}>
          <Filters />
          <Library />
        </div>
      </Stack>
      <PublishedAdvice q={q} />
    </Page>
  );
}

/** Where one reads on: what others tell, and what one left behind. */
function More() {
  const { t } = useTranslation('learnings');
  return (
    <nav aria-label={t('more.label')}>
      <Row gap={20}>
        <Link to="/geleerd/verhalen">{t('more.stories')}</Link>
        <Link to="/geleerd/van-mij">{t('more.mine')}</Link>
      </Row>
    </nav>
  );
}

function SearchBox({ q }: { q: string | undefined }) {
  const { t } = useTranslation('learnings');
  const narrow = useNarrow();
  return (
    <SearchForm
      label={t('search.label')}
      what={t('search.what')}
      go={t('search.go')}
      q={q}
      onSearch={(next) => narrow({ q: next })}
    />
  );
}
