/** The recommendation, what the client does with it, and the note to the next steering group. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Card, Columns, Panel, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Note, Tag } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { answerTones } from '../answer-tones';
import { poolQuery, type Answer, type Pool } from '../api';
import { Handover } from '../components/Handover';
import { PoolFrame } from '../components/PoolFrame';
import { PoolSteps } from '../components/PoolSteps';
import { Problem } from '../components/Problem';
import styles from '../components/pools.module.css';
import { useAnswer, useRecommend } from '../day-api';

export default function AdvicePage() {
  const { t } = useTranslation('pools');
  const { poolId } = useParams({ from: '/signed-in/poolopdrachten/$poolId/advies' });
  const pool = useSuspenseQuery(poolQuery(poolId)).data;
  return (
    <PoolFrame pool={pool} part={t('part.advice')} lead={t('advice.lead')}>
      <Columns sideWidth={380} sideLabel={t('note.title')} side={<Handover pool={pool} />}>
        <Stack gap={36}>
          <TheAdvice pool={pool} />
          {pool.recommendation ? <TheAnswer pool={pool} /> : null}
          <PoolSteps pool={pool} />
        </Stack>
      </Columns>
    </PoolFrame>
  );
}

/** The recommendation; whoever runs it writes it, until the client has answered. */
function TheAdvice({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [writing, setWriting] = useState(false);
  if (writing) return <Write pool={pool} onDone={() => setWriting(false)} />;
  const advice = pool.recommendation;
  const write = <WriteButton pool={pool} onPress={() => setWriting(true)} />;
  if (!advice) return <NoAdvice pool={pool} actions={write} />;
  return (
    <Stack as="section" gap={14}>
      <h2>{t('advice.title')}</h2>
      <p className={styles.quote}>{advice.summary}</p>
      {advice.text ? <p className={styles.prose}>{advice.text}</p> : null}
      <div>{write}</div>
    </Stack>
  );
}

const mayWrite = (pool: Pool) => pool.rights.includes('run') && !pool.recommendation?.answer;

function NoAdvice({ pool, actions }: { pool: Pool; actions: ReactNode }) {
  const { t } = useTranslation('pools');
  const may = mayWrite(pool);
  return (
    <EmptyState title={t('advice.none')} actions={may ? actions : null}>
      <p>{t(may ? 'advice.noneRun' : 'advice.noneRead')}</p>
    </EmptyState>
  );
}

function WriteButton({ pool, onPress }: { pool: Pool; onPress: () => void }) {
  const { t } = useTranslation('pools');
  if (!mayWrite(pool)) return null;
  return (
    <Button look={pool.recommendation ? 'secondary' : 'primary'} onPress={onPress}>
      {t(pool.recommendation ? 'advice.rewrite' : 'advice.write')}
    </Button>
  );
}

function Write({ pool, onDone }: { pool: Pool; onDone: () => void }) {
  const { t } = useTranslation('pools');
  const [summary, setSummary] = useState(pool.recommendation?.summary ?? '');
  const [text, setText] = useState(pool.recommendation?.text ?? '');
  const writing = useRecommend(pool.id);
  const save = () =>
    after(writing.mutateAsync({ summary, text }), () => {
      toast(t('advice.saved'));
      onDone();
    });
  return (
    <Card raised as="section" aria-labelledby="write-advice">
      <Stack gap={16}>
        <h2 id="write-advice">{t('advice.title')}</h2>
        <Problem error={writing.error} />
        <TextArea
          label={t('advice.summary')}
          hint={t('advice.summaryHint')}
          big
          maxLength={1000}
          value={summary}
          onChange={setSummary}
        />
        <TextArea
          label={t('advice.text')}
          optional
          rows={10}
          maxLength={8000}
          value={text}
          onChange={setText}
        />
        <div>
          <Button onPress={save} busy={writing.isPending} isDisabled={summary.trim() === ''}>
            {t(pool.recommendation ? 'advice.save' : 'advice.send')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

function TheAnswer({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [open, setOpen] = useState(false);
  const answered = Boolean(pool.recommendation?.answer);
  const mayAnswer = pool.rights.includes('answer');
  if (mayAnswer && (open || !answered)) return <Reply pool={pool} onDone={() => setOpen(false)} />;
  if (!answered) return <Note>{t('advice.waits')}</Note>;
  return (
    <Panel>
      <Stack gap={10}>
        <h2>{t('advice.answerTitle')}</h2>
        <Answered pool={pool} />
        {mayAnswer ? (
          <div>
            <Button look="secondary" onPress={() => setOpen(true)}>
              {t('advice.changeAnswer')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Panel>
  );
}

function Answered({ pool: { recommendation: advice } }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const { longDate } = useFormat();
  if (!advice?.answer) return null;
  return (
    <>
      <div>
        <Tag tone={answerTones[advice.answer]}>{t(`answer.${advice.answer}`)}</Tag>
      </div>
      {advice.answerWords ? <p className={styles.prose}>{advice.answerWords}</p> : null}
      <Words tone="smallSubtle">
        {advice.answeredBy?.name ?? t('somebody')}
        {advice.answeredAt ? `, ${longDate(advice.answeredAt)}` : null}
      </Words>
      <p>
        <Link to="/geleerd">{t('advice.inLibrary')}</Link>
      </p>
    </>
  );
}

const answers: Answer[] = ['accepted', 'partly', 'not'];

function Reply({ pool, onDone }: { pool: Pool; onDone: () => void }) {
  const { t } = useTranslation('pools');
  const [answer, setAnswer] = useState<Answer | null>(pool.recommendation?.answer ?? null);
  const [words, setWords] = useState(pool.recommendation?.answerWords ?? '');
  const answering = useAnswer(pool.id);
  const save = () => {
    if (answer === null) return;
    after(answering.mutateAsync({ answer, words }), () => {
      toast(t('advice.answered'));
      onDone();
    });
  };
  return (
    <Card raised as="section" aria-labelledby="answer-advice">
      <Stack gap={16}>
        <h2 id="answer-advice">{t('advice.ask')}</h2>
        <Problem error={answering.error} />
        <RadioGroup
          label={t('advice.choice')}
          choices={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
          value={answer}
          onChange={(value) => setAnswer(answers.find((each) => each === value) ?? null)}
        />
        <TextArea
          label={t('advice.words')}
          hint={t('advice.wordsHint')}
          rows={4}
          maxLength={1000}
          value={words}
          onChange={setWords}
        />
        <div>
          <Button onPress={save} busy={answering.isPending} isDisabled={answer === null}>
            {t('advice.sendAnswer')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
