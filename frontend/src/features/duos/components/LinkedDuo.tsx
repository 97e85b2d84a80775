/** One duo of mine; the senior reads on about the trainee. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { firstName } from '@/lib/names';
import { AskFirst } from '@/ui/AskFirst';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Avatar, Tag } from '@/ui/signs';
import { Skeleton } from '@/ui/states';
import { toast } from '@/ui/toast';
import { traineeClaimsQuery, traineeLearningsQuery, useEndDuo, type Duo } from '../api';

export function LinkedDuo({ duo }: { duo: Duo }) {
  const { t } = useTranslation('duos');
  const format = useFormat();
  const { id, name } = duo.person;
  return (
    <Stack as="section" gap={16} aria-labelledby={id}>
      <Row gap={14} nowrap>
        <Avatar name={name} />
        <Stack gap={2}>
          <h2 id={id}>
            <Link to="/mensen/$personId" params={{ personId: id }} plain>
              {name}
            </Link>
          </h2>
          <Words tone="smallSubtle">
            {t(duo.senior ? 'youSenior' : 'otherSenior', {
              name: firstName(name),
              date: format.dateWithYear(duo.since),
            })}
          </Words>
        </Stack>
      </Row>
      <p>{t(duo.senior ? 'claimSenior' : 'claimTrainee', { name: firstName(name) })}</p>
      {duo.senior ? <Trainee duo={duo} /> : null}
      <End duo={duo} />
    </Stack>
  );
}

function Trainee({ duo }: { duo: Duo }) {
  const { t } = useTranslation(['duos', 'terms']);
  const claims = useQuery(traineeClaimsQuery(duo.person.id));
  const learnings = useQuery(traineeLearningsQuery(duo.person.id));
  const name = firstName(duo.person.name);
  if (!claims.data || !learnings.data) return <Skeleton rows={2} />;
  return (
    <>
      <Stack as="section" gap={10}>
        <h3>{t('jobsOf', { name })}</h3>
        {claims.data.length === 0 ? <p>{t('noJobs', { name })}</p> : null}
        {claims.data.map(({ claim, job }) => (
          <Row key={claim.id} gap={12}>
            <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
              {job.title}
            </Link>
            <Tag tone={job.state === 'open' ? 'theme' : 'neutral'}>
              {t(`terms:state.${job.state}`)}
            </Tag>
          </Row>
        ))}
      </Stack>
      <Stack as="section" gap={10}>
        <h3>{t('learnedBy', { name })}</h3>
        {learnings.data.length === 0 ? <p>{t('noLearnings', { name })}</p> : null}
        {learnings.data.map((learning) => (
          <Stack key={learning.id} gap={2}>
            <p>{learning.text}</p>
            <Words tone="smallSubtle">
              <Link to="/klussen/$jobId" params={{ jobId: learning.job.id }}>
                {learning.job.title}
              </Link>
            </Words>
          </Stack>
        ))}
      </Stack>
    </>
  );
}

function End({ duo }: { duo: Duo }) {
  const { t } = useTranslation('duos');
  const { id, name } = duo.person;
  const end = useEndDuo();
  return (
    <Row>
      <AskFirst
        look="secondary"
        small
        title={t('end.title', { name })}
        text={t('end.text', { name })}
        refused={refusalOf(end.error)}
        confirmLabel={t('end.button')}
        busy={end.isPending}
        onConfirm={() => after(end.mutateAsync(id), () => toast(t('ended', { name })))}
        danger
      >
        {t('end.button')}
      </AskFirst>
    </Row>
  );
}
