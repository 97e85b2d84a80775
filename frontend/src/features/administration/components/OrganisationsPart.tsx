/** Organisations: search, add, change, and say which one goes on with another's tasks. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { EmptyState, MorePages } from '@/ui/states';
import { organisationsQuery, type Organisation } from '../api';
import styles from './administration.module.css';
import { OrganisationDialog } from './OrganisationDialog';
import { SearchRow, useSearchedWords } from './Searched';
import { SuccessorDialog } from './SuccessorDialog';

type Open = { what: 'edit' | 'successor'; organisation: Organisation } | { what: 'new' } | null;

export function OrganisationsPart() {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Stack gap={20}>
      <SearchRow label={t('organisation.search')}>
        <Button look="secondary" icon={Plus} onPress={() => setOpen({ what: 'new' })}>
          {t('organisation.add')}
        </Button>
      </SearchRow>
      <Organisations onOpen={setOpen} />
      {open?.what === 'new' ? <OrganisationDialog organisation={null} onClose={close} /> : null}
      {open?.what === 'edit' ? (
        <OrganisationDialog organisation={open.organisation} onClose={close} />
      ) : null}
      {open?.what === 'successor' ? (
        <SuccessorDialog organisation={open.organisation} onClose={close} />
      ) : null}
    </Stack>
  );
}

function Organisations({ onOpen }: { onOpen: (open: Open) => void }) {
  const { t } = useTranslation('administration');
  const list = useSuspenseInfiniteQuery(organisationsQuery(useSearchedWords()));
  const organisations = list.data.pages.flatMap((page) => page.items);
  if (organisations.length === 0) return <EmptyState title={t('nothingFound')} />;
  return (
    <>
      <ul className={styles.list}>
        {organisations.map((organisation) => (
          <OrganisationLine key={organisation.id} organisation={organisation} onOpen={onOpen} />
        ))}
      </ul>
      <MorePages status={t('shown', { count: organisations.length })} pages={list} />
    </>
  );
}

interface OrganisationLineProps {
  organisation: Organisation;
  onOpen: (open: Open) => void;
}

function OrganisationLine({ organisation, onOpen }: OrganisationLineProps) {
  const { t } = useTranslation('administration');
  const { name, kind, officialCode, province, endsOn } = organisation;
  const facts = [
    t(`organisationKind.${kind}`),
    officialCode,
    province,
    endsOn ? t('organisation.ended', { day: endsOn }) : null,
  ];
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <Words tone="small">{facts.filter(Boolean).join(', ')}</Words>
      </div>
      <Row>
        <Button look="quiet" small onPress={() => onOpen({ what: 'edit', organisation })}>
          {t('change')} <Hidden>{name}</Hidden>
        </Button>
        <Button look="quiet" small onPress={() => onOpen({ what: 'successor', organisation })}>
          {t('organisation.successor')} <Hidden>{name}</Hidden>
        </Button>
      </Row>
    </li>
  );
}
