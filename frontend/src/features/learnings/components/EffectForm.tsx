/** Did residents notice? One press, and a few sentences for who likes to. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import type { Effect, EffectIn } from '../api';
import { Refusal } from './Refusal';

const answers = ['yes', 'somewhat', 'no', 'unknown'] as const;

interface EffectFormProps {
  effect: Effect | null;
  /** Sends it, signed in or by a link from a mail. */
  onTell: (told: EffectIn) => void;
  busy: boolean;
  error: Error | null;
}

export function EffectForm({ effect, onTell, busy, error }: EffectFormProps) {
  const { t } = useTranslation('learnings');
  const [noticed, setNoticed] = useState<EffectIn['noticed'] | null>(effect?.noticed ?? null);
  const [text, setText] = useState(effect?.text ?? '');
  const [tried, setTried] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (noticed) onTell({ noticed, text });
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
      <Refusal error={error} />
      <div>
        <Button type="submit" busy={busy}>
          {t('write.send')}
        </Button>
      </div>
    </Stack>
  );
}
