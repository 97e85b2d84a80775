/** My own calendars: connect them, see how fetching goes, holidays, and my jobs in my calendar. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Columns, Row, Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { calendarsQuery } from '../api';
import { CalendarLine } from '../components/CalendarLine';
import { ConnectDialog } from '../components/ConnectDialog';
import { Feeds } from '../components/Feeds';
import { Holidays } from '../components/Holidays';
import { WhatWeKeep } from '../components/WhatWeKeep';
import { WhereToFind } from '../components/WhereToFind';
import styles from '../components/calendars.module.css';

export default function CalendarsPage() {
  const { t } = useTranslation('calendars');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/vrije-tijd">{t('freeTime')}</Link>
        </Breadcrumb>
      }
    >
      <Columns
        sideLabel={t('sideLabel')}
        side={
          <Stack gap={32}>
            <WhatWeKeep />
            <Holidays />
          </Stack>
        }
      >
        <Stack gap={40}>
          <Connected />
          <Feeds />
        </Stack>
      </Columns>
    </Page>
  );
}

function Connected() {
  const { t } = useTranslation('calendars');
  const { data } = useSuspenseQuery(calendarsQuery);
  const [connecting, setConnecting] = useState(false);
  const connect = (
    <Button
      icon={Plus}
      look={data.length ? 'secondary' : 'primary'}
      onPress={() => setConnecting(true)}
    >
      {t('connect')}
    </Button>
  );
  return (
    <Stack as="section" gap={16}>
      <h2>{t('connected')}</h2>
      {data.length === 0 ? (
        <EmptyState level={3} title={t('none')} actions={connect}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.calendars}>
            {data.map((calendar) => (
              <CalendarLine key={calendar.id} calendar={calendar} />
            ))}
          </ul>
          <Row>{connect}</Row>
        </>
      )}
      <WhereToFind />
      {connecting ? <ConnectDialog onClose={() => setConnecting(false)} /> : null}
    </Stack>
  );
}
