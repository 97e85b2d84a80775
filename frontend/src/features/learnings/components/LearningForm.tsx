/** Three short questions; what was typed stays on this device until it is sent. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, useMe, type components } from '@/client';
import { remember, remembered } from '@/lib/storage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';
import { useWriteLearning, type Learning, type LearningIn } from '../api';

interface Words {
  text: string;
  takeHome: string;
  nextTime: string;
  changes: string;
  again: 'yes' | 'no' | null;
}

const agains = { yes: true, no: false };

/** What was told before, so that rewriting begins there; or what this device kept. */
function beginning(own: Learning | null, shelf: string): Words {
  const kept = remembered(shelf);
  if (kept) {
    try {
      return JSON.parse(kept) as Words;
    } catch {
      remember(shelf, null);
    }
  }
  if (!own) return { text: '', takeHome: '', nextTime: '', changes: '', again: null };
  const { text, takeHome, nextTime, changes } = own;
  const again = own.again === null ? null : own.again ? 'yes' : 'no';
  return { text, takeHome, nextTime, changes, again };
}

interface LearningFormProps {
  jobId: string;
  /** Posters are asked what it brought, members what they learned. */
  side: components['schemas']['LearnedBy'];
  own: Learning | null;
  onWritten: () => void;
}

export function LearningForm({ jobId, side, own, onWritten }: LearningFormProps) {
  const { t } = useTranslation('learnings');
  const form = useLearningForm({ jobId, side, own, onWritten });
  const { words, set, submit, write, textError, refusal } = form;
  return (
    <Stack as="form" gap={24} onSubmit={submit} {...{ noValidate: true }}>
      <TextArea
        label={t(`ask.${side}`)}
        hint={t(`askHint.${side}`)}
        value={words.text}
        onChange={(text) => set({ text })}
        maxLength={4000}
        error={textError}
        big
        width="full"
      />
      {side === 'poster' ? (
        <PosterQuestions words={words} set={set} />
      ) : (
        <MemberQuestions words={words} set={set} />
      )}
      {refusal ? (
        <Note tone="warning" role="alert">
          {refusal}
        </Note>
      ) : null}
      <div>
        <Button type="submit" busy={write.isPending}>
          {t('write.send')}
        </Button>
      </div>
    </Stack>
  );
}

function useLearningForm({ jobId, own, onWritten }: LearningFormProps) {
  const { t } = useTranslation('learnings');
  const me = useMe();
  const shelf = `learning:${me?.id ?? ''}:${jobId}`;
  const [words, setWords] = useState(() => beginning(own, shelf));
  const [missing, setMissing] = useState(false);
  const write = useWriteLearning(jobId, own?.id ?? null);
  function set(change: Partial<Words>): void {
    const next = { ...words, ...change };
    setWords(next);
    remember(shelf, JSON.stringify(next));
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(!words.text.trim());
    if (!words.text.trim()) return;
    after(write.mutateAsync(toLearning(words, own)), () => {
      remember(shelf, null);
      onWritten();
    });
  }
  const said = toldBy(write.error);
  const textError = missing && !words.text.trim() ? t('write.missing') : said.text;
  return { words, set, submit, write, textError, refusal: said.refusal };
}

const toLearning = (words: Words, own: Learning | null): LearningIn => ({
  ...words,
  forWhom: own?.forWhom ?? '',
  again: words.again ? agains[words.again] : null,
});

/** What the server found wrong: about the text, or about anything else. */
function toldBy(error: Error | null): { text?: string; refusal?: string } {
  if (!(error instanceof ProblemError)) return {};
  const text = error.fields.find((field) => field.path === 'text')?.detail;
  return text ? { text } : { refusal: error.detail };
}

interface QuestionsProps {
  words: Words;
  set: (change: Partial<Words>) => void;
}

function MemberQuestions({ words, set }: QuestionsProps) {
  const { t } = useTranslation('learnings');
  return (
    <>
      <TextArea
        label={t('ask.takeHome')}
        optional
        value={words.takeHome}
        onChange={(takeHome) => set({ takeHome })}
        maxLength={2000}
        width="full"
      />
      <TextArea
        label={t('ask.nextTime')}
        optional
        value={words.nextTime}
        onChange={(nextTime) => set({ nextTime })}
        maxLength={2000}
        width="full"
      />
    </>
  );
}

function PosterQuestions({ words, set }: QuestionsProps) {
  const { t } = useTranslation('learnings');
  return (
    <>
      <TextArea
        label={t('ask.changes')}
        optional
        value={words.changes}
        onChange={(changes) => set({ changes })}
        maxLength={2000}
        width="full"
      />
      <RadioGroup
        label={t('ask.again')}
        optional
        value={words.again}
        onChange={(again) => set({ again: again === 'yes' ? 'yes' : 'no' })}
        choices={[
          { value: 'yes', label: t('again.yes') },
          { value: 'no', label: t('again.no') },
        ]}
      />
    </>
  );
}
