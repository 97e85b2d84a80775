/** Everybody within reach, best first, to choose from by hand; what each carries stands beside the name. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { CheckboxCard, CheckboxGroup } from '@/ui/Checkbox';
import { Stack } from '@/ui/layout';
import { Fetched, MorePages } from '@/ui/states';
import { candidatesQuery, type Candidate } from './api';
import styles from './board.module.css';
import { isLive } from './live';
import { OfferDialog } from './OfferDialog';
import { withoutName } from './reasons';

export function Candidates({ jobId }: { jobId: string }) {
  const { t } = useTranslation('board');
  const query = useInfiniteQuery(candidatesQuery(jobId));
  return (
    <section className={styles.part} aria-labelledby="candidates">
      <h2 id="candidates">{t('candidates.title')}</h2>
      <Fetched
        query={query}
        failed={t('candidates.failed')}
        loading={t('candidates.loading')}
        rows={3}
        level={3}
      >
        {({ pages }) => {
          const people = pages.flatMap((page) => page.items);
          return (
            <>
              <Choosing jobId={jobId} people={people} />
              <MorePages status={t('candidates.shown', { count: people.length })} pages={query} />
            </>
          );
        }}
      </Fetched>
    </section>
  );
}

function Choosing({ jobId, people }: { jobId: string; people: Candidate[] }) {
  const { t } = useTranslation('board');
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const members = people.filter((person) => chosen.includes(person.personId));
  return (
    <>
      <CheckboxGroup label={t('candidates.who')} value={chosen} onChange={setChosen}>
        {people.map((person) => (
          <Person key={person.personId} person={person} />
        ))}
      </CheckboxGroup>
      {members.length > 0 ? (
        <div className={styles.bar}>
          <span role="status">{t('candidates.chosen', { count: members.length })}</span>
          <Button onPress={() => setAsking(true)}>
            {t('group.invite', { count: members.length })}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <OfferDialog
          jobId={jobId}
          members={members}
          optionId={null}
          onClose={(sent) => {
            setAsking(false);
            if (sent) setChosen([]);
          }}
        />
      ) : null}
    </>
  );
}

function Person({ person }: { person: Candidate }) {
  const { t } = useTranslation(['board', 'terms']);
  const load = useLoad(person);
  const { claimState, seat, organisation, reasons } = person;
  const facts = [organisation, seat ? t(`terms:seat.${seat}`) : null, load];
  const telling = person.suggestible ? reasons : reasons.filter((reason) => reason.caution);
  const why = (telling.length > 0 ? telling : reasons)
    .slice(0, 2)
    .map(({ text }) => withoutName(text, person.name));
  return (
    <CheckboxCard
      value={person.personId}
      isDisabled={isLive(claimState)}
      end={isLive(claimState) ? t(`claim.${claimState}`) : undefined}
      note={
        <Stack as="span" gap={2}>
          <span>{facts.filter(Boolean).join(' · ')}</span>
          <span>{why.join(' ')}</span>
        </Stack>
      }
    >
      {person.name}
    </CheckboxCard>
  );
}

/** "2,5 van 8 uur deze maand, 1 klus de laatste tijd". */
function useLoad(person: Candidate): string {
  const { t } = useTranslation('board');
  const format = useFormat();
  const hours =
    person.hoursPerMonth === null
      ? t('candidates.hours', { hours: format.hours(person.hoursThisMonth) })
      : t('candidates.hoursOf', {
          hours: format.decimal(person.hoursThisMonth),
          most: format.hours(person.hoursPerMonth),
        });
  return `${hours}, ${t('candidates.recent', { count: person.recentJobs })}`;
}
