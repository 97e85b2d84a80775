/** Reading in a list: choose it, name its columns, see the differences, confirm or forget it. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { EmptyState, Skeleton } from '@/ui/states';
import { importQuery, type Import } from '../../lists-api';
import { keptBy } from '../../parts';
import { Refusal } from '../Refusal';
import { Choosing } from './Choosing';
import { Columns } from './Columns';
import { Differences } from './Differences';
import { Confirmed, Failed } from './Ended';
import { Working } from './Working';

export function ListsPart() {
  const { t } = useTranslation('lists');
  const networks = keptBy(useMe(), useSuspenseQuery(networksQuery).data);
  const { lijst } = useSearch({ from: '/signed-in/beheer/$part' });
  const show = useShow();
  if (networks.length === 0) {
    return (
      <EmptyState title={t('noNetwork')}>
        <p>{t('noNetworkText')}</p>
      </EmptyState>
    );
  }
  return lijst ? (
    <OneList key={lijst} importId={lijst} onAgain={() => show(undefined)} />
  ) : (
    <Choosing networks={networks} onRead={(read) => show(read.id)} />
  );
}

/** Which list is shown stands in the address: one may leave while a worker is at it. */
function useShow(): (importId: string | undefined) => void {
  const navigate = useNavigate({ from: '/beheer/$part' });
  return (lijst) => void navigate({ search: (before) => ({ ...before, lijst }) });
}

interface OneListProps {
  importId: string;
  onAgain: () => void;
}

function OneList({ importId, onAgain }: OneListProps) {
  const { t } = useTranslation('lists');
  const { data: read, error } = useQuery(importQuery(importId));
  if (error && !read) {
    return (
      <Stack gap={20}>
        <Refusal error={error} />
        <div>
          <Button onPress={onAgain}>{t('another')}</Button>
        </div>
      </Stack>
    );
  }
  if (!read) return <Skeleton label={t('loading')} rows={3} />;
  return <Shown read={read} onAgain={onAgain} />;
}

function Shown({ read, onAgain }: { read: Import; onAgain: () => void }) {
  switch (read.state) {
    case 'mapping':
      return <Columns read={read} onAgain={onAgain} />;
    case 'reading':
    case 'writing':
      return <Working read={read} onAgain={onAgain} />;
    case 'failed':
      return <Failed read={read} onAgain={onAgain} />;
    case 'previewed':
      return <Differences read={read} onAgain={onAgain} />;
    default:
      return <Confirmed read={read} onAgain={onAgain} />;
  }
}
