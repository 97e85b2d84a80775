/** Ask somebody: found by name, or named in the address by whoever came from a person's page. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { candidateQuery, candidatesQuery, useAskDuo, type Duo } from '../api';

export function AskDuo({ duos }: { duos: Duo[] }) {
  const { t } = useTranslation('duos');
  const { met } = useSearch({ from: '/signed-in/duo' });
  const navigate = useNavigate();
  const choose = (id: string | undefined) =>
    void navigate({ to: '/duo', search: { met: id }, replace: true });
  const known = duos.some(({ person }) => person.id === met);
  return (
    <Stack as="section" gap={14} aria-labelledby="ask">
      <h2 id="ask">{t('ask.title')}</h2>
      {met && !known ? (
        <Ask personId={met} onDone={() => choose(undefined)} />
      ) : (
        <Finder duos={duos} onChoose={choose} />
      )}
    </Stack>
  );
}

function Finder({ duos, onChoose }: { duos: Duo[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation('duos');
  const me = useMe();
  const [words, setWords] = useState('');
  const people = useQuery(candidatesQuery(words.trim())).data ?? [];
  const known = new Set([me?.id, ...duos.map(({ person }) => person.id)]);
  const senior = me?.career === 'senior';
  const choices = people
    .filter((one) => !known.has(one.id) && (one.career === 'senior') !== senior)
    .map(({ id, name, organisation }) => ({
      id,
      label: name,
      ...(organisation ? { note: organisation.name } : {}),
    }));
  return (
    <>
      <p>{t(senior ? 'ask.asSenior' : 'ask.asTrainee')}</p>
      <ComboBox
        label={t('ask.whom')}
        hint={t('ask.whomHint')}
        width="full"
        menuTrigger="input"
        choices={choices}
        items={choices}
        inputValue={words}
        onInputChange={setWords}
        value={null}
        onChange={(id) => (id === null ? undefined : onChoose(String(id)))}
      />
    </>
  );
}

function Ask({ personId, onDone }: { personId: string; onDone: () => void }) {
  const { t } = useTranslation('duos');
  const me = useMe();
  const person = useQuery(candidateQuery(personId)).data;
  const ask = useAskDuo();
  if (!person) return null;
  const { name } = person;
  const done = () => {
    toast(t('asked', { name }));
    onDone();
  };
  return (
    <>
      <p>{t('ask.text', { name })}</p>
      <Words tone="hint">
        {t(me?.career === 'senior' ? 'question.youSee' : 'question.otherSees', { name })}
      </Words>
      {ask.error ? (
        <Note tone="warning" role="alert">
          {ask.error.message}
        </Note>
      ) : null}
      <Row>
        <Button busy={ask.isPending} onPress={() => after(ask.mutateAsync(personId), done)}>
          {t('ask.do', { name })}
        </Button>
        <Button look="secondary" onPress={onDone}>
          {t('ask.other')}
        </Button>
      </Row>
    </>
  );
}
