/** Pinning and forbidding for the next run: at once, with undo, kept with the run. */
import { useTranslation } from 'react-i18next';
import { toast } from '@/ui/toast';
import { useChoose, type ChoicesIn, type RunDetail } from '../api';
import { asInput, isUnchanged } from '../choices';

export interface ChoosingState {
  now: ChoicesIn;
  /** Whether they differ from what this run had to keep. */
  changed: boolean;
  /** Whether anything can be chosen: the plan waits to be judged. */
  open: boolean;
  change: (next: ChoicesIn, said: string) => void;
}

export function useChoices(run: RunDetail): ChoosingState {
  const { t } = useTranslation('assignments');
  const choose = useChoose(run.networkId, run.id);
  const kept = asInput(run.nextChoices);
  // What was just chosen shows at once; the server's word follows.
  const now = choose.isPending ? choose.variables : kept;
  const own: ChoicesIn = {
    ...kept,
    pinned: run.pinnedPairs,
    forbidden: run.forbiddenPairs,
    leftOutJobs: kept.leftOutJobs.filter((id) => !isPlanned(run, id)),
  };
  const failed = () => toast(t('choice.failed'));
  return {
    now,
    changed: !isUnchanged(now, own),
    open: run.state === 'finished',
    change: (next, said) =>
      choose.mutate(next, {
        onSuccess: () => toast(said, () => choose.mutate(now, { onError: failed })),
        onError: failed,
      }),
  };
}

/** Whether the plan is about the job: then it was not left out of this run. */
function isPlanned(run: RunDetail, jobId: string): boolean {
  const rows = [...(run.plan?.jobs ?? []), ...(run.plan?.unstaffed ?? [])];
  return rows.some((row) => row.job.id === jobId);
}
