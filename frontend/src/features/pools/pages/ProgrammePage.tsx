/** The programme of the closing day: tables and workshops with seats; to join, to keep, to print. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import Plus from 'lucide-react/icons/plus';
import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { FileLink } from '@/ui/Link';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { poolQuery, programmeQuery, type Item, type Pool } from '../api';
import { Guests } from '../components/Guests';
import { ItemDialog } from '../components/ItemDialog';
import { PoolFrame } from '../components/PoolFrame';
import { Problem } from '../components/Problem';
import { ProgrammeList } from '../components/ProgrammeList';
import styles from '../components/programme.module.css';
import { useSeat } from '../day-api';

export default function ProgrammePage() {
  const { t } = useTranslation('pools');
  const { poolId } = useParams({ from: '/signed-in/poolopdrachten/$poolId/programma' });
  const pool = useSuspenseQuery(poolQuery(poolId)).data;
  const { items } = useSuspenseQuery(programmeQuery(poolId)).data;
  const [open, setOpen] = useState<Item | 'new' | null>(null);
  return (
    <PoolFrame pool={pool} part={t('part.programme')} lead={t('programme.lead')}>
      <Stack gap={44}>
        <Programme pool={pool} items={items} onOpen={setOpen} />
        {pool.rights.includes('keepGuests') ? <Guests pool={pool} /> : null}
      </Stack>
      {open === null ? null : (
        <ItemDialog
          pool={pool}
          item={open === 'new' ? null : open}
          last={items.at(-1) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </PoolFrame>
  );
}

interface ProgrammeProps {
  pool: Pool;
  items: readonly Item[];
  onOpen: (item: Item | 'new') => void;
}

function Programme({ pool, items, onOpen }: ProgrammeProps) {
  const { t } = useTranslation('pools');
  const mayRun = pool.rights.includes('run');
  const add = mayRun ? (
    <Button look="secondary" small icon={Plus} onPress={() => onOpen('new')}>
      {t('programme.add')}
    </Button>
  ) : null;
  if (items.length === 0) {
    return (
      <EmptyState title={t('programme.none')} actions={add}>
        <p>{t(mayRun ? 'programme.noneRun' : 'programme.noneMember')}</p>
      </EmptyState>
    );
  }
  const file = `/v1/pool-assignments/${pool.id}/programme-file`;
  return (
    <Stack gap={24}>
      <Row gap={12} className={styles.screen}>
        <FileLink href={file} icon={CalendarPlus}>
          {t('programme.calendar')}
        </FileLink>
        <Button look="secondary" small icon={Printer} onPress={() => window.print()}>
          {t('programme.print')}
        </Button>
        {add}
      </Row>
      <Tables pool={pool} items={items} onOpen={onOpen} />
    </Stack>
  );
}

function Tables({ pool, items, onOpen }: ProgrammeProps) {
  const { t } = useTranslation('pools');
  const seating = useSeat();
  const take = (item: Item, wanted: boolean) =>
    after(seating.mutateAsync({ itemId: item.id, take: wanted }), () =>
      toast(
        t(wanted ? 'programme.joined' : 'programme.left', { title: item.title }),
        wanted ? undefined : () => take(item, true),
      ),
    );
  const actions = (item: Item) => (
    <Row gap={8} className={styles.screen}>
      <SeatButton
        item={item}
        busy={seating.isPending && seating.variables.itemId === item.id}
        onPress={() => take(item, !item.mine)}
      />
      {pool.rights.includes('run') ? (
        <Button
          look="quiet"
          small
          onPress={() => onOpen(item)}
          aria-label={t('programme.changeNamed', { title: item.title })}
        >
          {t('programme.change')}
        </Button>
      ) : null}
    </Row>
  );
  return (
    <Stack gap={16}>
      <Problem error={seating.error} />
      <ProgrammeList items={items} actions={actions} />
    </Stack>
  );
}

interface SeatButtonProps {
  item: Item;
  busy: boolean;
  onPress: () => void;
}

function SeatButton({ item, busy, onPress }: SeatButtonProps) {
  const { t } = useTranslation('pools');
  if (!item.maySignUp) return null;
  const words = t(joinWords(item));
  return (
    <Button
      look={item.mine ? 'quiet' : 'secondary'}
      small
      isDisabled={!item.mine && item.taken >= (item.seats ?? 0)}
      busy={busy}
      onPress={onPress}
      aria-label={`${words}: ${item.title}`}
    >
      {words}
    </Button>
  );
}

function joinWords(item: Item) {
  if (item.mine) return 'programme.leave' as const;
  return item.taken >= (item.seats ?? 0)
    ? ('programme.full' as const)
    : ('programme.join' as const);
}
