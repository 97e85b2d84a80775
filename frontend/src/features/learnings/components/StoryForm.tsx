/** A title, the story, and with whom it is shared; what was typed stays on this device. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, useMe } from '@/client';
import { after } from '@/lib/after';
import { remember, remembered } from '@/lib/storage';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Stack } from '@/ui/layout';
import { TextArea, TextField } from '@/ui/TextField';
import { useTellStory, type Story, type StoryIn } from '../stories-api';
import { Refusal } from './Refusal';

interface StoryFormProps {
  jobId: string;
  own: Story | null;
  onTold: (story: Story) => void;
}

function beginning(own: Story | null, shelf: string): StoryIn {
  const kept = remembered(shelf);
  if (kept) {
    try {
      return JSON.parse(kept) as StoryIn;
    } catch {
      remember(shelf, null);
    }
  }
  return own
    ? { title: own.title, text: own.text, sharing: own.sharing }
    : { title: '', text: '', sharing: 'colleagues' };
}

export function StoryForm(props: StoryFormProps) {
  const { t } = useTranslation('stories');
  const { words, set, submit, tell, wrong, refusal } = useStoryForm(props);
  return (
    <Stack as="form" gap={24} onSubmit={submit} {...{ noValidate: true }}>
      <TextField
        label={t('form.title')}
        hint={t('form.titleHint')}
        value={words.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        error={wrong('title')}
        width="full"
      />
      <TextArea
        label={t('form.text')}
        hint={t('form.textHint')}
        value={words.text}
        onChange={(text) => set({ text })}
        maxLength={6000}
        rows={10}
        error={wrong('text')}
        width="full"
      />
      <WithWhom sharing={words.sharing} onChoose={(sharing) => set({ sharing })} />
      <Refusal error={refusal} />
      <div>
        <Button type="submit" busy={tell.isPending}>
          {t(props.own ? 'form.keep' : 'form.share')}
        </Button>
      </div>
    </Stack>
  );
}

interface WithWhomProps {
  sharing: StoryIn['sharing'];
  onChoose: (sharing: StoryIn['sharing']) => void;
}

function WithWhom({ sharing, onChoose }: WithWhomProps) {
  const { t } = useTranslation('stories');
  return (
    <RadioGroup
      label={t('form.sharing')}
      value={sharing}
      onChange={(value) => onChoose(value === 'public' ? 'public' : 'colleagues')}
      choices={(['colleagues', 'public'] as const).map((value) => ({
        value,
        label: t(`sharingChoice.${value}`),
        note: t(`sharingNote.${value}`),
      }))}
    />
  );
}

function useStoryForm({ jobId, own, onTold }: StoryFormProps) {
  const { t } = useTranslation('stories');
  const me = useMe();
  const shelf = `story:${me?.id ?? ''}:${jobId}`;
  const [words, setWords] = useState(() => beginning(own, shelf));
  const [tried, setTried] = useState(false);
  const tell = useTellStory(jobId, own?.id ?? null);
  function set(change: Partial<StoryIn>): void {
    const next = { ...words, ...change };
    setWords(next);
    remember(shelf, JSON.stringify(next));
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!words.title.trim() || !words.text.trim()) return;
    after(tell.mutateAsync(words), (story) => {
      remember(shelf, null);
      onTold(story);
    });
  }
  function wrong(field: 'title' | 'text'): string | undefined {
    if (tried && !words[field].trim()) return t(`form.missing.${field}`);
    if (!(tell.error instanceof ProblemError)) return undefined;
    return tell.error.fields.find(({ path }) => path === field)?.detail;
  }
  const fields = tell.error instanceof ProblemError ? tell.error.fields : [];
  const refusal = fields.length > 0 ? null : tell.error;
  return { words, set, submit, tell, wrong, refusal };
}
