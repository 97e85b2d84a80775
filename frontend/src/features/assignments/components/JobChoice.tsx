/** Which of the open jobs take part; found by a word where there are many. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { SearchField } from '@/ui/SearchField';
import { Fetched } from '@/ui/states';
import { openJobsQuery, type OpenJob } from '../jobs';
import styles from './assignments.module.css';

interface Props {
  value: string[];
  onChange: (jobs: string[]) => void;
  error: string | undefined;
}

/** From so many jobs on a word helps to find one. */
const many = 8;

export function JobChoice({ networkId, ...choice }: Props & { networkId: string }) {
  const { t } = useTranslation('assignments');
  const jobs = useQuery(openJobsQuery(networkId));
  return (
    <Fetched query={jobs} failed={t('new.jobs.failed')} loading={t('new.jobs.loading')} rows={3}>
      {(found) => <Choice jobs={found} {...choice} />}
    </Fetched>
  );
}

function Choice({ jobs, value, onChange, error }: Props & { jobs: OpenJob[] }) {
  const { t } = useTranslation('assignments');
  const [word, setWord] = useState('');
  const shown = jobs.filter((job) => value.includes(job.id) || has(job, word));
  return (
    <Stack gap={12}>
      {jobs.length > many ? (
        <SearchField label={t('new.jobs.search')} value={word} onChange={setWord} />
      ) : null}
      <div className={styles.choice}>
        <CheckboxGroup label={t('new.jobs.label')} value={value} onChange={onChange}>
          {shown.map((job) => (
            <Checkbox key={job.id} value={job.id}>
              {t('new.jobs.one', { title: job.title, organisation: job.organisation })}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </div>
      {error ? (
        <Note tone="warning" role="alert">
          {error}
        </Note>
      ) : null}
      <Words tone="smallSubtle" role="status">
        {t('new.jobs.chosen', { count: value.length, all: jobs.length })}
      </Words>
    </Stack>
  );
}

function has({ title, organisation }: OpenJob, word: string): boolean {
  return `${title} ${organisation}`.toLowerCase().includes(word.trim().toLowerCase());
}
