/** One activity: what an organisation is working on, whom to ask, and who else is. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { SummaryRows } from '@/ui/rows';
import { Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { activityQuery, mapItemsQuery, useRemoveActivity, type Activity } from '../api';
import { ThingList } from '../components/MapList';

export default function ActivityPage() {
  const { t } = useTranslation('networkmap');
  const { activityId } = useParams({ from: '/signed-in/kaart/project/$activityId' });
  const activity = useSuspenseQuery(activityQuery(activityId)).data;
  return (
    <Page
      title={activity.title}
      lead={`${activity.organisation.name}, ${t(`kind.${activity.kind}`)}`}
      breadcrumb={
        <Breadcrumb label={t('activity.back')}>
          <Link to="/kaart">{t('activity.toMap')}</Link>
        </Breadcrumb>
      }
      below={
        <Row gap={8}>
          {activity.themes.map((theme) => (
            <Tag key={theme.id}>{theme.label}</Tag>
          ))}
        </Row>
      }
    >
      <Stack gap={28}>
        {activity.description ? <p>{activity.description}</p> : null}
        <Facts activity={activity} />
        {activity.mayChange ? <Keeping activity={activity} /> : null}
        <Others activity={activity} />
      </Stack>
    </Page>
  );
}

function Facts({ activity: { beginsOn, endsOn, contact } }: { activity: Activity }) {
  const { t } = useTranslation('networkmap');
  const period = usePeriod()(beginsOn, endsOn);
  const rows = [
    { label: t('activity.period'), value: period },
    { label: t('activity.contact'), value: contact && <PersonLink person={contact} /> },
  ].filter(({ value }) => value);
  return rows.length > 0 ? <SummaryRows rows={rows} /> : null;
}

function PersonLink({ person }: { person: NonNullable<Activity['contact']> }) {
  return (
    <Link to="/mensen/$personId" params={{ personId: person.id }}>
      {person.name}
    </Link>
  );
}

/** "1 september 2026 tot 30 juni 2027"; empty when neither is known. */
function usePeriod(): (begins: string | null, ends: string | null) => string {
  const { t } = useTranslation('networkmap');
  const { dateWithYear } = useFormat();
  return (begins, ends) => {
    const [from, until] = [begins, ends].map((day) => (day ? dateWithYear(day) : ''));
    if (from && until) return t('activity.between', { from, until });
    if (from) return t('activity.from', { date: from });
    return until ? t('activity.until', { date: until }) : '';
  };
}

function Keeping({ activity }: { activity: Activity }) {
  const { t } = useTranslation('networkmap');
  const navigate = useNavigate();
  const removing = useRemoveActivity(activity.id);
  const remove = () =>
    after(removing.mutateAsync(), () => {
      toast(t('activity.removed'));
      void navigate({ to: '/kaart' });
    });
  return (
    <Row gap={12}>
      <ButtonLink to="/kaart/project/$activityId/bewerken" params={{ activityId: activity.id }}>
        {t('activity.change')}
      </ButtonLink>
      <AskFirst
        look="quiet"
        title={t('activity.removeAsk', { title: activity.title })}
        text={t('activity.removeText')}
        confirmLabel={t('activity.remove')}
        busy={removing.isPending}
        refused={refusalOf(removing.error)}
        onConfirm={remove}
        danger
      >
        {t('activity.remove')}
      </AskFirst>
    </Row>
  );
}

/** The rest of the region on the first theme. */
function Others({ activity }: { activity: Activity }) {
  const { t } = useTranslation('networkmap');
  const found = useInfiniteQuery(mapItemsQuery({ theme: activity.themes[0]?.id }));
  const others = found.data?.pages
    .flatMap((page) => page.items)
    .filter((item) => item.id !== activity.id)
    .slice(0, 8);
  if (!others || others.length === 0) return null;
  return (
    <section>
      <h2>{t('activity.also')}</h2>
      <ThingList items={others} />
    </section>
  );
}
