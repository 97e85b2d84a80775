/** A list that is over: written, or stopped with the reason. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { useAllNew, useChooseColumns, type Import } from '../../lists-api';
import { Refusal } from '../Refusal';

interface EndedProps {
  read: Import;
  onAgain: () => void;
}

export function Confirmed({ read, onAgain }: EndedProps) {
  const { t } = useTranslation('lists');
  const allNew = useAllNew();
  // What others have read by now may be another thing.
  // eslint-disable-next-line react/exhaustive-deps
  useEffect(allNew, [read.id]);
  const { changed, unchanged, endGone, goneCount } = read;
  const done = read.state === 'confirmed';
  return (
    <Stack gap={20}>
      <Note tone={done ? 'positive' : 'info'} role="status">
        <p>{done ? t('confirmed', { new: read.new, changed, unchanged }) : t('discarded')}</p>
        {done && endGone && goneCount > 0 ? <p>{t('gone.ended', { count: goneCount })}</p> : null}
      </Note>
      <div>
        <Button onPress={onAgain}>{t('another')}</Button>
      </div>
    </Stack>
  );
}

export function Failed({ read, onAgain }: EndedProps) {
  const { t } = useTranslation('lists');
  const choose = useChooseColumns(read.id);
  const columns = new Map(read.columns.map(({ header, field }) => [header, field ?? '']));
  return (
    <Stack gap={20}>
      <Note tone="negative" role="alert">
        {read.failure?.detail}
      </Note>
      <Refusal error={choose.error} />
      <Row>
        <Button busy={choose.isPending} onPress={() => choose.mutate(columns)}>
          {t('lookAgain')}
        </Button>
        <Button look="secondary" onPress={onAgain}>
          {t('again')}
        </Button>
      </Row>
    </Stack>
  );
}
