/** The whole form: five parts, the preview beside it, and saving below. */
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '@/ui/ActionBar';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Columns, Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import type { OptionPreview } from './api';
import { useFormOf, type PostingForm as Form } from './form';
import { GoalPart, goalFields } from './GoalPart';
import { GroupPart, groupFields } from './GroupPart';
import { JobPart, jobFields } from './JobPart';
import type { PostingPlace } from './places';
import { PreviewInBar, PreviewPanel } from './PreviewPanel';
import { restFields } from './RestFields';
import { RestPart } from './RestPart';
import { Actions, Standing } from './Standing';
import styles from './posting.module.css';
import { unpublish, type Stored } from './saving';
import { usePosting, type Start } from './usePosting';
import { usePreview } from './usePreview';
import { WhenPart, whenFields } from './WhenPart';

interface PostingFormProps extends Omit<Start, 'sayMissing'> {
  places: PostingPlace[];
  /** Begun from an earlier job: no other one is offered. */
  copied: boolean;
}

const none: readonly OptionPreview[] = [];

export type Posting = ReturnType<typeof usePosting>;

export function PostingForm({ places, copied, ...start }: PostingFormProps) {
  const { t } = useTranslation('posting');
  const posting = usePosting({ ...start, sayMissing: (name) => t(`needed.${name}`) });
  const preview = usePreview(posting.draft);
  const fixed = posting.stored?.published ?? false;
  const form = { draft: posting.draft, set: posting.set, errors: posting.errors, fixed };
  const after = useAfterSaving(posting);
  return (
    <Columns
      side={<PreviewPanel draft={posting.draft} preview={preview} />}
      sideWidth={372}
      sideLabel={t('panel.title')}
      sticky
    >
      <Stack
        as="form"
        gap={24}
        className={styles.form}
        aria-label={t('formLabel')}
        {...{ noValidate: true }}
        onSubmit={(event) => {
          event.preventDefault();
          void after.primary();
        }}
      >
        <Standing posting={posting} onKept={after.saved} />
        <Parts {...{ form, places, copied, preview }} />
        <Actions posting={posting} onSave={() => void after.save()} />
        <ActionBar>
          <PreviewInBar preview={preview} />
          <Button type="submit" busy={posting.work === 'publishing'}>
            {fixed ? t('save.changes') : t('save.publish')}
          </Button>
        </ActionBar>
        <LeavingDialog changed={posting.changed} />
      </Stack>
    </Columns>
  );
}

interface PartsProps {
  form: Form;
  places: PostingPlace[];
  copied: boolean;
  preview: ReturnType<typeof usePreview>;
}

function Parts({ form, places, copied, preview }: PartsProps) {
  return (
    <div>
      <GoalPart form={useFormOf(form, goalFields)} offerEarlier={!form.fixed && !copied} />
      <JobPart form={useFormOf(form, jobFields)} />
      <GroupPart form={useFormOf(form, groupFields)} />
      <WhenPart form={useFormOf(form, whenFields)} previews={preview.data?.options ?? none} />
      <RestPart form={useFormOf(form, restFields)} places={places} />
    </div>
  );
}

/** Where one goes after saving, and the way back from publishing. */
function useAfterSaving(posting: Posting) {
  const { t } = useTranslation('posting');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const fixed = posting.stored?.published ?? false;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['jobs'] });
  const go = (stored: Stored, to: '/klussen/$jobId' | '/klussen/$jobId/bewerken') =>
    navigate({ to, params: { jobId: stored.id }, ignoreBlocker: true });

  function saved(stored: Stored | null): void {
    if (!stored) return;
    void refresh();
    toast(fixed ? t('save.changed') : t('save.saved'));
    void go(stored, fixed ? '/klussen/$jobId' : '/klussen/$jobId/bewerken');
  }
  const save = async () => saved(await posting.save(false));
  async function publishNow(): Promise<void> {
    const stored = await posting.save(true);
    if (!stored) return;
    void refresh();
    await go(stored, '/klussen/$jobId');
    toast(t('save.published'), () => {
      void unpublish(stored.id)
        .then(refresh)
        .then(() => go(stored, '/klussen/$jobId/bewerken'))
        .catch((error: unknown) => toast(error instanceof Error ? error.message : ''));
    });
  }
  return { save, saved, primary: fixed ? save : publishNow };
}

/** Warns before leaving with words that the server does not have. */
function LeavingDialog({ changed }: { changed: boolean }) {
  const { t } = useTranslation('posting');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: changed,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title={t('leaving.title')}
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      confirmLabel={t('leaving.go')}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{t('leaving.text')}</p>
    </ConfirmDialog>
  );
}
