/** One job: why, what, with whom, and what you can do about it now. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Formation } from '@/ui/Formation';
import { Columns, Meta, Row, Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { DepartureBlock, Tag } from '@/ui/signs';
import { jobQuery, type Job } from '../components/reading/api';
import { Claiming } from '../components/reading/Claiming';
import { JobFacts } from '../components/reading/JobFacts';
import { JobSteps } from '../components/reading/JobSteps';
import { History, Questions } from '../components/reading/Questions';
import styles from '../components/reading/reading.module.css';
import { groupOf, namedSeats, useWhen } from '../components/reading/words';

export default function JobPage() {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const { jobId } = useParams({ from: '/signed-in/klussen/$jobId' });
  const { data: job } = useSuspenseQuery(jobQuery(jobId));
  const when = useWhen();
  return (
    <Page
      title={job.title}
      breadcrumb={
        <Breadcrumb label={t('page.back')}>
          <Link to="/klussen">{t('list.title')}</Link>
        </Breadcrumb>
      }
      below={
        <Stack gap={10}>
          <Meta>
            <JobFacts job={job} />
            <span>{term(`helpForm.${job.helpForm}`)}</span>
          </Meta>
          <Row gap={6}>
            {job.state === 'open' ? null : <Tag tone="neutral">{term(`state.${job.state}`)}</Tag>}
            {job.themes.map((theme) => (
              <Tag key={theme.id} tone="sky">
                {theme.label}
              </Tag>
            ))}
          </Row>
        </Stack>
      }
      status={<DepartureBlock {...when(job)} large />}
    >
      <Columns
        sideWidth={400}
        sticky
        sideLabel={t('claiming.title')}
        side={
          <Stack gap={24}>
            <Claiming job={job} />
            <JobSteps job={job} />
          </Stack>
        }
      >
        <Stack gap={40}>
          <Purpose job={job} />
          <Group job={job} />
          <Questions job={job} />
          <Afterwards job={job} />
          <History jobId={job.id} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Purpose({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const paragraphs = job.description.split(/\n+/).filter(Boolean);
  return (
    <>
      <Stack as="section" gap={12} aria-labelledby="goal">
        <h2 id="goal" className={styles.why}>
          <Tag tone="yours">{t('page.why')}</Tag>
        </h2>
        <p className={styles.goal}>{job.goal}</p>
      </Stack>
      {paragraphs.length > 0 ? (
        <Stack as="section" gap={10} aria-labelledby="what">
          <h2 id="what">{t('page.what')}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Stack>
      ) : null}
    </>
  );
}

function Group({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const me = useMe();
  const open = job.seats.filter((seat) => seat.count > seat.taken);
  return (
    <Stack as="section" gap={14} aria-labelledby="group">
      <Row between>
        <h2 id="group">{t('page.group')}</h2>
        <Words tone="subtle" role="status">
          {t('page.groupNow', { taken: job.seatsTaken, all: job.groupMax, least: job.groupMin })}
        </Words>
      </Row>
      <Formation seats={namedSeats(job, me?.id)} size="big" />
      <ul className={styles.group}>
        {groupOf(job).map((claim) => (
          <li key={claim.id}>
            <b>{claim.person.id === me?.id ? t('page.you') : claim.person.name}</b>
            <Words as="span" tone="small">
              {[claim.seat ? term(`seat.${claim.seat}`) : '', t(`claim.${claim.state}`)]
                .filter(Boolean)
                .join(' · ')}
            </Words>
          </li>
        ))}
        {open.map((seat) => (
          <li key={seat.role}>
            <b>{t('page.free', { count: seat.count - seat.taken })}</b>
            <Words as="span" tone="small">
              {term(`seat.${seat.role}`)}
            </Words>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Once it is over: what was learned, and telling it. */
function Afterwards({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  if (job.state !== 'done' && job.state !== 'reviewed') return null;
  return (
    <Row>
      <ButtonLink to="/geleerd/schrijven/$jobId" params={{ jobId: job.id }}>
        {t('page.learned')}
      </ButtonLink>
    </Row>
  );
}
