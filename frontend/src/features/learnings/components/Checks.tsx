/** The three questions of each side that somebody is asked; kept as soon as all three are answered. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { checksQuery, useCheck, type CheckAsk } from '../checks-api';
import { Refusal } from './Refusal';

const questions = ['first', 'second', 'third'] as const;
const grades = ['1', '2', '3', '4'] as const;
type Given = Partial<Record<(typeof questions)[number], number>>;

/** Nothing for whom nothing is asked. */
export function Checks({ jobId }: { jobId: string }) {
  const { t } = useTranslation('checks');
  const { asks } = useSuspenseQuery(checksQuery(jobId)).data;
  if (asks.length === 0) return null;
  return (
    <Stack as="section" gap={28} aria-labelledby="checks">
      <Stack gap={6}>
        <h2 id="checks">{t('title')}</h2>
        <Words tone="subtle">{t('why')}</Words>
      </Stack>
      {asks.map((ask) => (
        <Ask key={`${ask.side} ${ask.organisation.id}`} jobId={jobId} ask={ask} />
      ))}
    </Stack>
  );
}

function Ask({ jobId, ask }: { jobId: string; ask: CheckAsk }) {
  const { t } = useTranslation('checks');
  const { inWords } = useFormat();
  const check = useCheck(jobId);
  const [given, setGiven] = useState<Given>(ask.mine ?? {});
  const people = inWords(ask.people.map(({ name }) => name));
  function choose(question: (typeof questions)[number], grade: string): void {
    const next = { ...given, [question]: Number(grade) };
    setGiven(next);
    const { first, second, third } = next;
    if (!first || !second || !third) return;
    const { side, organisation } = ask;
    check.mutate({ side, organisationId: organisation.id, first, second, third });
  }
  if (ask.answered && !ask.mine) return <Note>{t('byColleague')}</Note>;
  return (
    <Stack gap={20}>
      {ask.side === 'home' ? <p>{t('home.intro', { people, count: ask.people.length })}</p> : null}
      {questions.map((question) => (
        <SegmentedSwitch
          key={question}
          label={t(`${ask.side}.${question}`)}
          choices={grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) }))}
          value={given[question] ? String(given[question]) : null}
          onChange={(grade) => choose(question, grade)}
          isDisabled={ask.counted}
        />
      ))}
      <Standing ask={ask} error={check.error} />
    </Stack>
  );
}

/** Whether the answers are kept; said politely when it changes. */
function Standing({ ask, error }: { ask: CheckAsk; error: Error | null }) {
  const { t } = useTranslation('checks');
  if (error) return <Refusal error={error} />;
  return (
    <div role="status">
      {ask.counted ? (
        <Note>{t('counted')}</Note>
      ) : ask.mine ? (
        <Note tone="positive">{t('kept')}</Note>
      ) : null}
    </div>
  );
}
