/** What to do with a plan: send it, compute again with other choices, put it aside, or take offers back. */
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useStart, useStep, type Plan, type RunDetail } from '../api';
import styles from './assignments.module.css';
import { RecallDialog } from './RecallDialog';
import { SendDialog } from './SendDialog';
import type { ChoosingState } from './useChoices';

interface DecideProps {
  run: RunDetail;
  plan: Plan;
  choices: ChoosingState;
}

export function Decide({ run, plan, choices }: DecideProps) {
  const { t } = useTranslation('assignments');
  const [recalling, setRecalling] = useState(false);
  const again = useAgain(run);
  return (
    <section className={styles.decide} aria-label={t('decide.title')}>
      <Summary run={run} plan={plan} choices={choices} />
      <div className={styles.buttons}>
        <Discard run={run} />
        {run.allowedActions.includes('recall') ? (
          <Button onPress={() => setRecalling(true)}>{t('decide.recall')}</Button>
        ) : null}
        <Button
          icon={RefreshCw}
          look={choices.changed ? 'primary' : 'secondary'}
          busy={again.isPending}
          onPress={again.begin}
        >
          {t('decide.again')}
        </Button>
        <Send run={run} plan={plan} choices={choices} onAgain={again.begin} />
      </div>
      <Problem error={again.error} />
      {recalling ? <RecallDialog run={run} onClose={() => setRecalling(false)} /> : null}
    </section>
  );
}

function Send({ run, plan, choices, onAgain }: DecideProps & { onAgain: () => void }) {
  const { t } = useTranslation('assignments');
  const [asking, setAsking] = useState(false);
  const { changed } = choices;
  if (!run.allowedActions.includes('send') || plan.jobs.length === 0) return null;
  return (
    <>
      <Button look={changed ? 'secondary' : 'primary'} onPress={() => setAsking(true)}>
        {t('decide.send')}
      </Button>
      {asking ? (
        <SendDialog {...{ run, plan, changed, onAgain }} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function Problem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Note tone="warning" role="alert">
      {error.message}
    </Note>
  );
}

function Summary({ run, plan, choices }: DecideProps) {
  const { t } = useTranslation('assignments');
  const { now, changed } = choices;
  const offers = plan.jobs.reduce((sum, row) => sum + row.members.length, 0);
  return (
    <div>
      <Words>
        <b>{t('decide.count', { groups: plan.jobs.length, offers })}</b>
      </Words>
      <Words tone="smallSubtle">
        {changed ? t('decide.changed') : t(`decide.state.${run.state}`)}{' '}
        {t('decide.choices', {
          pinned: now.pinned.length,
          forbidden: now.forbidden.length,
          left: now.leftOutJobs.length + now.leftOutPeople.length,
        })}
      </Words>
    </div>
  );
}

function Discard({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const [asking, setAsking] = useState(false);
  const step = useStep(run.networkId, run.id);
  if (!run.allowedActions.includes('discard')) return null;
  const discard = () =>
    after(step.mutateAsync({ action: 'discard' }), () => {
      setAsking(false);
      toast(t('decide.discarded'));
    });
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t('decide.discard')}
      </Button>
      <ConfirmDialog
        title={t('decide.discardTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('decide.discard')}
        busy={step.isPending}
        onConfirm={discard}
      >
        <p>{t('decide.discardText')}</p>
        <Problem error={step.error} />
      </ConfirmDialog>
    </>
  );
}

/** A run that goes on from this one: what can stay stays, the choices are kept. */
function useAgain(run: RunDetail) {
  const navigate = useNavigate();
  const { networkId } = run;
  const start = useStart(networkId);
  const begin = () =>
    start.mutate(
      { seconds: run.seconds, seed: run.seed, fromRunId: run.id },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/indelen/$networkId/$runId', params: { networkId, runId: id } }),
      },
    );
  return { begin, error: start.error, isPending: start.isPending };
}
