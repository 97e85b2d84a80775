/** The jobs that were cut from the assignment, and cutting another one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpForms } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/signs';
import { Fetched } from '@/ui/states';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { poolJobsQuery, useCutJob, type CutJobIn, type Pool, type PoolJob } from '../api';
import styles from './pools.module.css';
import { Problem } from './Problem';

export function CutJobs({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const jobs = useQuery(poolJobsQuery(pool.id));
  const mayRun = pool.rights.includes('run');
  if (!mayRun && jobs.data?.length === 0) return null;
  return (
    <Stack as="section" gap={12}>
      <div className={styles.heading}>
        <h2>{t('jobs.title')}</h2>
        {mayRun ? <Cut pool={pool} /> : null}
      </div>
      <Fetched query={jobs} level={3}>
        {(found) => <All jobs={found} />}
      </Fetched>
    </Stack>
  );
}

function All({ jobs }: { jobs: readonly PoolJob[] }) {
  const { t } = useTranslation('pools');
  if (jobs.length === 0) return <p>{t('jobs.none')}</p>;
  return (
    <ul className={styles.rows}>
      {jobs.map((job) => (
        <One key={job.id} job={job} />
      ))}
    </ul>
  );
}

function Cut({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [cutting, setCutting] = useState(false);
  return (
    <>
      <Button look="secondary" onPress={() => setCutting(true)}>
        {t('jobs.cut')}
      </Button>
      {cutting ? <CutDialog pool={pool} onClose={() => setCutting(false)} /> : null}
    </>
  );
}

function One({ job }: { job: PoolJob }) {
  const { t } = useTranslation(['pools', 'terms']);
  const { shortDate } = useFormat();
  return (
    <li className={styles.row} style={{ paddingBlock: 12 }}>
      <div className={styles.heading}>
        {job.open ? (
          <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
            {job.title}
          </Link>
        ) : (
          <span>{job.title}</span>
        )}
        <Tag tone="neutral">{t(`terms:state.${job.state}`)}</Tag>
      </div>
      <Words tone="smallSubtle">
        {job.organisation.name}
        {job.startsAt ? `, ${shortDate(job.startsAt)}` : null}
      </Words>
      {job.state === 'draft' ? (
        <Words tone="smallSubtle">{t('jobs.waits', { name: job.organisation.name })}</Words>
      ) : null}
    </li>
  );
}

function CutDialog({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const { t } = useTranslation('pools');
  const cutting = useCutJob(pool.id);
  const [draft, setDraft] = useState<CutJobIn>({
    title: '',
    helpForm: 'tableHost',
    poolThemeId: pool.themes[0]?.id ?? null,
    organisationId: pool.clients[0]?.id ?? null,
  });
  const cut = () =>
    after(cutting.mutateAsync(draft), ({ organisation }) => {
      toast(t('jobs.made', { name: organisation.name }));
      onClose();
    });
  return (
    <Dialog title={t('jobs.cut')} isOpen onClose={onClose}>
      <Stack gap={16}>
        <p>{t('jobs.explain')}</p>
        <Problem error={cutting.error} />
        <Choices
          pool={pool}
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </Stack>
      <DialogActions>
        <Button onPress={cut} busy={cutting.isPending} isDisabled={draft.title.trim() === ''}>
          {t('jobs.make')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const help = (key: unknown) => helpForms.find((each) => each === key) ?? 'tableHost';

interface ChoicesProps {
  pool: Pool;
  draft: CutJobIn;
  onChange: (part: Partial<CutJobIn>) => void;
}

function Choices({ pool, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation(['pools', 'terms']);
  return (
    <>
      <TextField
        label={t('jobs.what')}
        hint={t('jobs.whatHint')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
      />
      <Select
        label={t('jobs.help')}
        choices={helpForms.map((id) => ({ id, label: t(`terms:helpForm.${id}`) }))}
        value={draft.helpForm ?? 'tableHost'}
        onChange={(key) => onChange({ helpForm: help(key) })}
      />
      {pool.themes.length > 0 ? (
        <Select
          label={t('jobs.theme')}
          choices={pool.themes.map(({ id, name }) => ({ id, label: name }))}
          value={draft.poolThemeId ?? null}
          onChange={(key) => onChange({ poolThemeId: key })}
        />
      ) : null}
      {pool.clients.length > 1 ? (
        <Select
          label={t('jobs.client')}
          choices={pool.clients.map(({ id, name }) => ({ id, label: name }))}
          value={draft.organisationId ?? null}
          onChange={(key) => onChange({ organisationId: key })}
        />
      ) : null}
    </>
  );
}
