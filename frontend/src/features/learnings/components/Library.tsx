/** The entries that fit what is searched for. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helpForms } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { EmptyState, Fetched, MorePages } from '@/ui/states';
import { libraryQuery, type Wanted } from '../api';
import { byJob } from '../by-job';
import { EntryView } from './EntryView';
import { useNarrow } from './Filters';

export function Library() {
  const { t } = useTranslation('learnings');
  const wanted = useWanted();
  const query = useInfiniteQuery(libraryQuery(wanted));
  return (
    <Fetched query={query} failed={t('failed')} loading={t('loading')} rows={3}>
      {({ pages }) => {
        const learnings = pages.flatMap((page) => page.items);
        const entries = byJob(learnings);
        if (entries.length === 0) return <Nothing searched={isNarrowed(wanted)} />;
        return (
          <div>
            <Order />
            {entries.map((entry, index) => (
              <EntryView key={entry.job.id} entry={entry} first={index === 0} />
            ))}
            <MorePages
              status={t('shown', { count: learnings.length, jobs: entries.length })}
              pages={query}
            />
          </div>
        );
      }}
    </Fetched>
  );
}

/** The order hides nothing. */
const isNarrowed = ({ sort: _, ...narrowing }: Wanted): boolean =>
  Object.values(narrowing).some(Boolean);

/** What the address asks for. */
function useWanted(): Wanted {
  const { q, thema, hulp, organisatie, volgorde } = useSearch({ from: '/signed-in/geleerd' });
  const helpForm = helpForms.find((each) => each === hulp);
  const sort = volgorde === 'herhaald' ? ('repeated' as const) : undefined;
  return { q, theme: thema, helpForm, organisationId: organisatie, sort };
}

function Nothing({ searched }: { searched: boolean }) {
  const { t } = useTranslation('learnings');
  const narrow = useNarrow();
  const everything = {
    q: undefined,
    thema: undefined,
    hulp: undefined,
    organisatie: undefined,
  };
  if (!searched) {
    return (
      <EmptyState title={t('empty.title')}>
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nothing.title')}
      actions={
        <Button look="secondary" onPress={() => narrow(everything)}>
          {t('nothing.all')}
        </Button>
      }
    >
      <p>{t('nothing.text')}</p>
    </EmptyState>
  );
}

/** Fresh or most repeated; kept in the address. */
function Order() {
  const { t } = useTranslation('learnings');
  const narrow = useNarrow();
  const { volgorde } = useSearch({ from: '/signed-in/geleerd' });
  return (
    <SegmentedSwitch
      label={t('sort.label')}
      labelHidden
      value={volgorde === 'herhaald' ? 'repeated' : 'fresh'}
      onChange={(sort) => narrow({ volgorde: sort === 'repeated' ? 'herhaald' : undefined })}
      choices={[
        { value: 'fresh', label: t('sort.fresh') },
        { value: 'repeated', label: t('sort.repeated') },
      ]}
    />
  );
}
