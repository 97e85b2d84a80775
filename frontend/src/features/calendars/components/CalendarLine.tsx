/** One connected calendar: how it is, and what one can do with it. */
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Unplug from 'lucide-react/icons/unplug';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { Note, Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useChange, useDisconnect, useRefresh, type Calendar } from '../api';
import styles from './calendars.module.css';

export function CalendarLine({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('calendars');
  const change = useChange();
  const failed = () => toast(t('failed'));
  return (
    <li>
      <Stack gap={8}>
        <Row between>
          <h3 className={styles.name}>{calendar.name}</h3>
          <State calendar={calendar} />
        </Row>
        <Facts calendar={calendar} />
        {calendar.problem ? <Note tone="warning">{calendar.problem.text}</Note> : null}
        {calendar.kind === 'address' ? (
          <Checkbox
            isSelected={calendar.tentativeCounts}
            onChange={(tentativeCounts) =>
              after(
                change.mutateAsync({ id: calendar.id, tentativeCounts }),
                () => undefined,
                failed,
              )
            }
          >
            {t('tentativeCounts')}
          </Checkbox>
        ) : null}
        <Actions calendar={calendar} onFailed={failed} />
      </Stack>
    </li>
  );
}

function State({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('calendars');
  const state = calendar.fetching ? 'fetching' : calendar.problem ? 'failing' : 'working';
  const tones = { fetching: 'neutral', failing: 'warning', working: 'positive' } as const;
  return (
    <span role="status">
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
    </span>
  );
}

function Facts({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const moment = (at: string) => `${format.shortDate(at)} ${format.timeOfDay(at)}`;
  const worked = calendar.workedAt ? moment(calendar.workedAt) : null;
  return (
    <Words tone="smallSubtle">
      {calendar.server ? t('onServer', { server: calendar.server }) : t('fromFile')}{' '}
      {worked ? t('kept', { count: calendar.busyCount, at: worked }) : t('notYet')}
      {calendar.skippedCount > 0 ? ` ${t('skipped', { count: calendar.skippedCount })}` : ''}
      {calendar.problem && calendar.nextAt
        ? ` ${t('triedAgain', { at: moment(calendar.nextAt) })}`
        : ''}
    </Words>
  );
}

interface ActionsProps {
  calendar: Calendar;
  onFailed: () => void;
}

function Actions({ calendar, onFailed }: ActionsProps) {
  const { t } = useTranslation('calendars');
  const refresh = useRefresh();
  return (
    <Row>
      {calendar.kind === 'address' ? (
        <Button
          look="secondary"
          small
          icon={RefreshCw}
          busy={refresh.isPending || calendar.fetching}
          onPress={() => after(refresh.mutateAsync(calendar.id), () => undefined, onFailed)}
        >
          {t('refresh')}
          <Hidden> {calendar.name}</Hidden>
        </Button>
      ) : null}
      <Disconnect calendar={calendar} onFailed={onFailed} />
    </Row>
  );
}

function Disconnect({ calendar, onFailed }: ActionsProps) {
  const { t } = useTranslation('calendars');
  const disconnect = useDisconnect();
  const done = () => toast(t('disconnected', { name: calendar.name }));
  return (
    <AskFirst
      look="quiet"
      small
      icon={Unplug}
      title={t('disconnectTitle', { name: calendar.name })}
      text={t('disconnectWhat')}
      confirmLabel={t('disconnect')}
      busy={disconnect.isPending}
      onConfirm={() => after(disconnect.mutateAsync(calendar.id), done, onFailed)}
    >
      {t('disconnect')}
      <Hidden> {calendar.name}</Hidden>
    </AskFirst>
  );
}
