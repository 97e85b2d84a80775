/** Questions with their answers. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Panel, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { Skeleton } from '@/ui/states';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { questionsQuery, useAnswer, useAsk, type Job } from './api';

type Question = components['schemas']['Question'];

export function Questions({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const questions = useQuery(questionsQuery(job.id));
  const ask = useAsk(job.id);
  const open = ['open', 'staffed', 'running'].includes(job.state);
  return (
    <Stack as="section" gap={16} aria-labelledby="questions">
      <h2 id="questions">{t('questions.title')}</h2>
      {questions.isPending ? <Skeleton /> : null}
      {questions.data?.length === 0 ? <p>{t('questions.none')}</p> : null}
      {questions.data?.map((question) => (
        <Asked key={question.id} job={job} question={question} />
      ))}
      {open && !job.inCharge ? (
        <Writing
          label={t('questions.ask')}
          hint={t('questions.hint')}
          send={t('questions.send')}
          done={t('questions.sent')}
          step={ask}
        />
      ) : null}
    </Stack>
  );
}

function Asked({ job, question }: { job: Job; question: Question }) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const answer = useAnswer(job.id, question.id);
  return (
    <Stack gap={8}>
      <p>
        <b>{question.text}</b>
      </p>
      {question.answer ? (
        <Panel>
          <p>{question.answer}</p>
          <Words tone="smallSubtle">
            {question.answeredBy?.name}
            {question.answeredAt ? ` · ${format.shortDate(question.answeredAt)}` : ''}
          </Words>
        </Panel>
      ) : job.inCharge ? (
        <Writing
          label={t('questions.answer', { name: question.asker.name })}
          send={t('questions.sendAnswer')}
          done={t('questions.answered')}
          step={answer}
        />
      ) : (
        <Words tone="hint">{t('questions.waiting')}</Words>
      )}
    </Stack>
  );
}

interface WritingProps {
  label: string;
  hint?: string;
  send: string;
  done: string;
  step: ReturnType<typeof useAsk>;
}

/** What was typed stays when sending fails. */
function Writing({ label, hint, send, done, step }: WritingProps) {
  const [text, setText] = useState('');
  const submit = () =>
    after(step.mutateAsync(text.trim()), () => {
      setText('');
      toast(done);
    });
  return (
    <Stack gap={8}>
      <TextArea label={label} hint={hint} rows={2} value={text} onChange={setText} />
      {step.error ? (
        <Note tone="negative" role="alert">
          {step.error.message}
        </Note>
      ) : null}
      <div>
        <Button
          look="secondary"
          small
          busy={step.isPending}
          isDisabled={text.trim() === ''}
          onPress={submit}
        >
          {send}
        </Button>
      </div>
    </Stack>
  );
}
