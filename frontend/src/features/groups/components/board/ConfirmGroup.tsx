/** Confirming the group: the time when there are several, and everybody by name. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useConfirm, type BoardJob } from './api';

/** The time that most of the group can make. */
function bestOption(job: BoardJob): string | null {
  const [best] = [...job.optionClaims].sort((a, b) => b.canMake - a.canMake);
  return best?.optionId ?? job.timing.options[0]?.id ?? null;
}

export function ConfirmGroup({ job }: { job: BoardJob }) {
  const { t } = useTranslation('board');
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{t('confirm.open')}</Button>
      {asking ? <ConfirmGroupDialog job={job} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function ConfirmGroupDialog({ job, onClose }: { job: BoardJob; onClose: () => void }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const confirm = useConfirm(job.id);
  const [optionId, setOptionId] = useState(bestOption(job));
  const names = job.claims
    .filter((claim) => claim.state === 'claimed')
    .map((claim) => claim.person.name);
  const several = job.timing.kind === 'options';
  const send = () =>
    after(confirm.mutateAsync(several ? optionId : null), () => {
      toast(t('confirm.done', { count: names.length }));
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('confirm.title')}
      isOpen
      onClose={onClose}
      confirmLabel={t('confirm.send', { count: names.length })}
      onConfirm={send}
      busy={confirm.isPending}
    >
      <Stack gap={14}>
        {several ? <Times job={job} optionId={optionId} onChange={setOptionId} /> : null}
        <p>{t('confirm.text', { names: format.inWords(names), count: names.length })}</p>
        {confirm.error ? (
          <Note tone="warning" role="alert">
            {confirm.error.message}
          </Note>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}

interface TimesProps {
  job: BoardJob;
  optionId: string | null;
  onChange: (optionId: string) => void;
}

function Times({ job, optionId, onChange }: TimesProps) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const able = (id: string) => job.optionClaims.find((each) => each.optionId === id)?.canMake ?? 0;
  return (
    <RadioGroup
      label={t('confirm.time')}
      value={optionId}
      onChange={onChange}
      choices={job.timing.options.map(({ id, start, end }) => ({
        value: id,
        label: format.dateAndTimes(start, end),
        note: t('confirm.able', { count: able(id) }),
      }))}
    />
  );
}
