/** A network's programmes: cohorts with their placements one after another. */
import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Hidden, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { programmesQuery, type Programme } from '../api';
import styles from './administration.module.css';
import { ProgrammeDialog } from './ProgrammeDialog';

export function Programmes({ networkId }: { networkId: string }) {
  const { t } = useTranslation('administration');
  const programmes = useQuery(programmesQuery(networkId));
  return (
    <Fetched query={programmes} failed={t('failed')}>
      {(found) => <All programmes={found} networkId={networkId} />}
    </Fetched>
  );
}

function All({ programmes, networkId }: { programmes: Programme[]; networkId: string }) {
  const { t } = useTranslation('administration');
  const [editing, setEditing] = useState<Programme | 'new' | null>(null);
  return (
    <Stack gap={16}>
      {programmes.length === 0 ? <p>{t('programme.none')}</p> : null}
      <ul className={styles.list}>
        {programmes.map((each) => (
          <ProgrammeLine key={each.id} programme={each} onEdit={() => setEditing(each)} />
        ))}
      </ul>
      <div>
        <Button look="secondary" small icon={Plus} onPress={() => setEditing('new')}>
          {t('programme.add')}
        </Button>
      </div>
      {editing ? (
        <ProgrammeDialog
          networkId={networkId}
          programme={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Stack>
  );
}

function ProgrammeLine({ programme, onEdit }: { programme: Programme; onEdit: () => void }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const day = (date: string) => format.dateWithYear(`${date}T12:00:00Z`);
  const { name, beginsOn, endsOn, placements, nextPlacementOn, members } = programme;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <Words tone="small">
          {t('programme.facts', { from: day(beginsOn), to: day(endsOn), placements })}.{' '}
          {nextPlacementOn ? t('programme.nextOn', { day: day(nextPlacementOn) }) : null}
        </Words>
        <Words tone="smallSubtle">
          {members.length > 0
            ? format.inWords(members.map((member) => member.name))
            : t('programme.noMembers')}
        </Words>
      </div>
      <Button look="quiet" small onPress={onEdit}>
        {t('change')} <Hidden>{name}</Hidden>
      </Button>
    </li>
  );
}
