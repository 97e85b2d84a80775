/** A network's days: they stand in everybody's calendar and take everybody's free time. */
import { parseTime, type CalendarDate, type Time } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { instantOf } from '@/lib/moments';
import { Button, IconButton } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Row, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { networkDaysQuery, useAddNetworkDay, useRemoveNetworkDay, type NetworkDay } from '../api';
import styles from './administration.module.css';
import { Refusal } from './Refusal';

export function NetworkDays({ networkId }: { networkId: string }) {
  const { t } = useTranslation('administration');
  const days = useQuery(networkDaysQuery(networkId));
  return (
    <Fetched query={days} failed={t('failed')}>
      {(found) => <All days={found} networkId={networkId} />}
    </Fetched>
  );
}

function All({ days, networkId }: { days: NetworkDay[]; networkId: string }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const remove = useRemoveNetworkDay(networkId);
  const add = useAddNetworkDay(networkId);
  return (
    <Stack gap={16}>
      <Refusal error={remove.error ?? add.error} />
      {days.length === 0 ? <p>{t('day.none')}</p> : null}
      <ul className={styles.list}>
        {days.map(({ id, ...day }) => (
          <li key={id}>
            <div>
              <strong>{day.name}</strong>
              <Words tone="small">
                {format.dateAndTimes(day.start, day.end)} {day.place}
              </Words>
            </div>
            <IconButton
              label={t('day.remove', { name: day.name })}
              icon={Trash2}
              onPress={() =>
                after(remove.mutateAsync(id), () => toast(t('day.removed'), () => add.mutate(day)))
              }
            />
          </li>
        ))}
      </ul>
      <AddDay networkId={networkId} />
    </Stack>
  );
}

function AddDay({ networkId }: { networkId: string }) {
  const { t } = useTranslation('administration');
  const add = useAddNetworkDay(networkId);
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [day, setDay] = useState<CalendarDate | null>(null);
  const [start, setStart] = useState<Time | null>(parseTime('09:00'));
  const [end, setEnd] = useState<Time | null>(parseTime('17:00'));
  const complete = Boolean(name.trim() && day && start && end);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!day || !start || !end) return;
    const body = { name, place, start: instantOf(day, start), end: instantOf(day, end) };
    after(add.mutateAsync(body), () => {
      setName('');
      toast(t('day.added'));
    });
  }
  return (
    <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
      <Refusal error={add.error} />
      <TextField label={t('day.name')} value={name} onChange={setName} />
      <TextField label={t('day.place')} optional value={place} onChange={setPlace} />
      <Row gap={16}>
        <DatePicker label={t('day.day')} value={day} onChange={setDay} />
        <TimeField label={t('day.from')} value={start} onChange={setStart} />
        <TimeField label={t('day.to')} value={end} onChange={setEnd} />
      </Row>
      <div>
        <Button type="submit" look="secondary" busy={add.isPending} isDisabled={!complete}>
          {t('day.add')}
        </Button>
      </div>
    </Stack>
  );
}
