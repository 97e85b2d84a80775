/** Who is there: the people in reach, to search and to narrow to one network. */
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { SavedFilters } from '@/features/saved-filters';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { SearchField } from '@/ui/SearchField';
import { Select } from '@/ui/Select';
import { Avatar } from '@/ui/signs';
import { EmptyState, MorePages } from '@/ui/states';
import { useTyped } from '@/ui/useTyped';
import { decidesOnPlacements, proposedQuery } from '../proposals-api';
import { peopleQuery, type PersonCard } from '../api';
import styles from '../components/people.module.css';

interface Filters {
  q?: string | undefined;
  netwerk?: string | undefined;
}

export default function PeoplePage() {
  const { t } = useTranslation('people');
  const filters = useSearch({ from: '/signed-in/mensen' });
  const navigate = useNavigate();
  const go = (next: Filters) => void navigate({ to: '/mensen', search: next, replace: true });
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      below={
        <Stack gap={16}>
          <PeopleFilters filters={filters} onChange={go} />
          <Proposed />
        </Stack>
      }
    >
      <Stack gap={24}>
        <SavedFilters list="people" />
        <People filters={filters} onClear={() => go({})} />
      </Stack>
    </Page>
  );
}

/** For whoever decides on placements that members propose. */
function Proposed() {
  const { t } = useTranslation('people');
  const me = useMe();
  const decides = me ? decidesOnPlacements(me) : false;
  const waiting = useQuery({ ...proposedQuery('open'), enabled: decides }).data?.items.length ?? 0;
  if (!decides) return null;
  return (
    <p>
      <Link to="/opdrachten/voorgesteld">
        {waiting > 0 ? t('people.proposed', { count: waiting }) : t('people.proposedNone')}
      </Link>
    </p>
  );
}

function PeopleFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (next: Filters) => void;
}) {
  const { t } = useTranslation('people');
  const [words, setWords] = useTyped(filters.q ?? '');
  const networks = useQuery(networksQuery).data ?? [];
  const choices = [
    { id: 'all', label: t('people.allNetworks') },
    ...networks.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('people.search')}
        placeholder={t('people.search')}
        value={words}
        onChange={setWords}
        onSubmit={(q) => onChange({ ...filters, q: q.trim() || undefined })}
        onClear={() => onChange({ ...filters, q: undefined })}
      />
      <Select
        label={t('people.network')}
        choices={choices}
        value={filters.netwerk ?? 'all'}
        onChange={(id) => onChange({ ...filters, netwerk: id === 'all' ? undefined : id })}
      />
    </div>
  );
}

function People({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const { t } = useTranslation('people');
  const list = useSuspenseInfiniteQuery(peopleQuery(filters.q, filters.netwerk));
  const people = list.data.pages.flatMap((page) => page.items);
  if (people.length === 0) {
    return (
      <EmptyState
        title={t('people.none')}
        actions={
          <Button look="secondary" onPress={onClear}>
            {t('people.clear')}
          </Button>
        }
      >
        <p>{t('people.noneWhy')}</p>
      </EmptyState>
    );
  }
  return (
    <Stack gap={20}>
      <ul className={styles.list} aria-label={t('people.title')}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <MorePages status={t('people.shown', { count: people.length })} pages={list} />
    </Stack>
  );
}

function PersonRow({ person }: { person: PersonCard }) {
  const { t } = useTranslation(['people', 'terms']);
  const format = useFormat();
  const help = person.helpForms.map((form) => t(`terms:helpForm.${form}`));
  const facts = [
    t(`career.${person.career}`),
    person.organisation?.name,
    person.placement ? t('people.worksOn', { placement: person.placement }) : undefined,
  ].filter(Boolean);
  return (
    <li className={styles.person}>
      <Avatar name={person.name} />
      <div>
        <strong>
          <Link plain to="/mensen/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>
        </strong>
        <Words tone="small">{facts.join(', ')}</Words>
      </div>
      {help.length > 0 ? (
        <Words tone="smallSubtle" className={styles.help}>
          {t('people.helpsWith', { help: format.inWords(help) })}
        </Words>
      ) : null}
    </li>
  );
}
