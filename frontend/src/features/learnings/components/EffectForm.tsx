/** Did residents notice? One press, and a few sentences for who likes to. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/choices';
import { Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import { useTellEffect, type Effect, type EffectIn } from '../api';
import { Refusal } from './Refusal';

const answers = ['yes', 'somewhat', 'no', 'unknown'] as const;

interface EffectFormProps {
  jobId: string;
  effect: Effect | null;
  onTold: () => void;
}

export function EffectForm({ jobId, effect, onTold }: EffectFormProps) {
  const { t } = useTranslation('learnings');
  const tell = useTellEffect(jobId);
  const [noticed, setNoticed] = useState<EffectIn['noticed'] | null>(effect?.noticed ?? null);
  const [text, setText] = useState(effect?.text ?? '');
  const [tried, setTried] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (noticed) after(tell.mutateAsync({ noticed, text }), onTold);
  }
  return (
    <Stack as="form" gap={24} onSubmit={submit} {...{ noValidate: true }}>
      <RadioGroup
        label={t('effect.ask')}
        value={noticed}
        onChange={(value) => setNoticed(answers.find((each) => each === value) ?? null)}
        error={tried && !noticed ? t('effect.missing') : undefined}
        choices={answers.map((value) => ({ value, label: t(`effect.noticed.${value}`) }))}
      />
      <TextArea
        label={t('effect.text')}
        hint={t('effect.textHint')}
        optional
        value={text}
        onChange={setText}
        maxLength={2000}
        width="full"
      />
      <Refusal error={tell.error} />
      <div>
        <Button type="submit" busy={tell.isPending}>
          {t('write.send')}
        </Button>
      </div>
    </Stack>
  );
}
