/** On the page of free time: which calendars count, and the way to them. */
import { useQuery } from '@tanstack/react-query';
import CalendarSync from 'lucide-react/icons/calendar-sync';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { Row, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { ReasonsList } from '@/ui/signs';
import { calendarsQuery } from '../api';

export function CalendarsSummary() {
  const { t } = useTranslation('calendars');
  const { data = [] } = useQuery(calendarsQuery);
  return (
    <Stack as="section" gap={8}>
      <h2>{t('title')}</h2>
      {data.length === 0 ? <Words tone="hint">{t('summaryNone')}</Words> : null}
      <ReasonsList
        small
        shown={10}
        reasons={data.map((calendar) => ({
          key: calendar.id,
          icon: calendar.problem ? TriangleAlert : CalendarSync,
          text: calendar.problem
            ? t('summaryFailing', { name: calendar.name })
            : t('summaryWorking', { name: calendar.name, count: calendar.busyCount }),
        }))}
      />
      <Row>
        <ButtonLink look="quiet" small to="/vrije-tijd/agendas">
          {data.length === 0 ? t('connect') : t('manage')}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
