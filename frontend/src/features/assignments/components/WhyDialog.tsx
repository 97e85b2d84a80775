/** Why (not) somebody in a job: the hard reason first, and on request what it would cost. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { Note } from '@/ui/signs';
import { Skeleton } from '@/ui/states';
import { explanationQuery, useAskPrice, type Plan, type RunDetail } from '../api';
import { peopleQuery } from '../people';

interface WhyDialogProps {
  run: RunDetail;
  plan: Plan;
  /** An empty personId: somebody is chosen first. */
  pair: { personId: string; jobId: string };
  onClose: () => void;
}

export function WhyDialog({ run, plan, pair, onClose }: WhyDialogProps) {
  const { t } = useTranslation('assignments');
  const [personId, setPersonId] = useState(pair.personId);
  const row = plan.jobs.find(({ job }) => job.id === pair.jobId);
  return (
    <Dialog title={t('why.title', { title: row?.job.title ?? '' })} isOpen onClose={onClose}>
      <Stack gap={20}>
        {pair.personId ? null : (
          <PersonChoice networkId={run.networkId} value={personId} onChange={setPersonId} />
        )}
        {personId ? <Answer run={run} personId={personId} jobId={pair.jobId} /> : null}
      </Stack>
    </Dialog>
  );
}

interface PersonChoiceProps {
  networkId: string;
  value: string;
  onChange: (id: string) => void;
}

function PersonChoice({ networkId, value, onChange }: PersonChoiceProps) {
  const { t } = useTranslation('assignments');
  const { data } = useQuery(peopleQuery(networkId));
  const choices = (data ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <ComboBox
      label={t('why.who')}
      choices={choices}
      value={value || null}
      onChange={(id) => onChange(id ? String(id) : '')}
    />
  );
}

function Answer({ run, personId, jobId }: { run: RunDetail; personId: string; jobId: string }) {
  const { t } = useTranslation('assignments');
  const { data, error } = useQuery(explanationQuery(run.networkId, run.id, personId, jobId));
  const ask = useAskPrice(run.networkId, run.id);
  if (error) return <Note tone="warning">{error.message}</Note>;
  if (!data) return <Skeleton label={t('loading')} />;
  return (
    <Stack gap={12}>
      <p>{data.text}</p>
      <div role="status">{data.lossText ? <Words>{data.lossText}</Words> : null}</div>
      {data.mayAsk ? (
        <>
          <Words tone="smallSubtle">{t('why.price')}</Words>
          <div>
            <Button busy={ask.isPending} onPress={() => ask.mutate({ personId, jobId })}>
              {t('why.ask')}
            </Button>
          </div>
        </>
      ) : null}
      {ask.error ? (
        <Note tone="warning" role="alert">
          {ask.error.message}
        </Note>
      ) : null}
    </Stack>
  );
}
