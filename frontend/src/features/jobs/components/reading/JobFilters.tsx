/** Search and filters of the list of jobs. */
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import {
  helpForms,
  networksQuery,
  organisationsOf,
  themesQuery,
  type Theme,
} from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { FieldToCome } from '@/ui/Field';
import { FoldedFilters } from '@/ui/FoldedFilters';
import { Row, Stack } from '@/ui/layout';
import { SearchField } from '@/ui/SearchField';
import { Select, type Choice } from '@/ui/Select';
import { useTyped } from '@/ui/useTyped';
import type { WantedJobs } from './api';
import { sorts, states } from './wanted';
import { lazyPart } from '@/ui/lazy-part';

// A calendar is a fifth of what the page would take before it stands.
const DayFilter = lazyPart(() => import('./DayFilter'));

export interface DayFilterProps {
  label: string;
  /** "2026-11-26". */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

interface JobFiltersProps {
  wanted: WantedJobs;
  onChange: (next: WantedJobs) => void;
}

const all = 'all';
const unpublished = new Set(['draft', 'cancelled', 'expired']);

/** The wish with one part changed; an empty value takes the part away. */
function changed(wanted: WantedJobs, part: Partial<Record<keyof WantedJobs, unknown>>): WantedJobs {
  const next = { ...wanted, ...part };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as WantedJobs;
}

export function JobFilters({ wanted, onChange }: JobFiltersProps) {
  const { t } = useTranslation('jobs');
  const [words, setWords] = useTyped(wanted.q ?? '');
  const set = (part: Partial<Record<keyof WantedJobs, unknown>>) => onChange(changed(wanted, part));
  const used = Object.keys(wanted).filter((key) => key !== 'sort' && key !== 'q').length;
  return (
    <Stack gap={12}>
      <Stack gap={6}>
        <b aria-hidden>{t('list.search')}</b>
        <SearchField
          label={t('list.search')}
          value={words}
          onChange={setWords}
          onSubmit={(q) => set({ q: q.trim() })}
          onClear={() => set({ q: undefined })}
        />
      </Stack>
      <Row between>
        <SegmentedSwitch
          label={t('list.order')}
          labelHidden
          value={wanted.sort ?? 'soonest'}
          onChange={(sort) => set({ sort })}
          choices={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        />
        {used > 0 ? (
          <Button look="quiet" small onPress={() => onChange({})}>
            {t('list.clear')}
          </Button>
        ) : null}
      </Row>
      <FoldedFilters used={used}>
        <FilterFields wanted={wanted} set={set} />
      </FoldedFilters>
    </Stack>
  );
}

interface FieldsProps {
  wanted: WantedJobs;
  set: (part: Partial<Record<keyof WantedJobs, unknown>>) => void;
}

/** Sub-themes after their main theme, which they name. */
function grouped(themes: readonly Theme[]): Choice[] {
  return themes
    .filter(({ broader }) => !broader)
    .flatMap((main) => [
      { id: main.id, label: main.label },
      ...themes
        .filter(({ broader }) => broader === main.id)
        .map(({ id, label }) => ({ id, label, note: main.label })),
    ]);
}

function useChoices(): Record<
  'state' | 'theme' | 'organisationId' | 'networkId' | 'helpForm',
  Choice[]
> {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const me = useMe();
  const themes = useQuery(themesQuery).data ?? [];
  const networks = useQuery(networksQuery).data ?? [];
  const inCharge = (['poster', 'coordinator', 'administrator'] as const).some((r) =>
    hasRole(me, r),
  );
  const first = { id: all, label: t('list.all') };
  const labels = (items: { id: string; name: string }[]) => [
    first,
    ...items.map(({ id, name }) => ({ id, label: name })),
  ];
  return {
    state: states
      .filter((state) => inCharge || !unpublished.has(state))
      .map((id) => ({ id, label: term(`state.${id}`) })),
    theme: [first, ...grouped(themes)],
    organisationId: labels(organisationsOf(networks)),
    networkId: labels(networks),
    helpForm: [first, ...helpForms.map((id) => ({ id, label: term(`helpForm.${id}`) }))],
  };
}

function FilterFields({ wanted, set }: FieldsProps) {
  const { t } = useTranslation('jobs');
  const choices = useChoices();
  return (
    <Row gap={16}>
      <Select
        label={t('filter.state')}
        choices={choices.state}
        value={wanted.state?.[0] ?? 'open'}
        onChange={(id) => set({ state: id === 'open' ? undefined : [id] })}
      />
      {(['theme', 'organisationId', 'networkId', 'helpForm'] as const).map((key) => (
        <Select
          key={key}
          label={t(`filter.${key}`)}
          choices={choices[key]}
          value={wanted[key] ?? all}
          onChange={(id) => set({ [key]: id === all ? undefined : id })}
        />
      ))}
      {(['from', 'until'] as const).map((key) => (
        <Suspense key={key} fallback={<FieldToCome label={t(`filter.${key}`)} />}>
          <DayFilter
            label={t(`filter.${key}`)}
            value={wanted[key]}
            onChange={(day) => set({ [key]: day })}
          />
        </Suspense>
      ))}
    </Row>
  );
}
