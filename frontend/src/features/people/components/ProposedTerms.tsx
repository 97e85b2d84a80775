/** What somebody proposes, in his own words. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chosenOf, themesQuery } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { Words } from '@/ui/layout';
import type { PlacementProposal } from '../proposals-api';
import styles from './people.module.css';

export function ProposedTerms({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const themes = useQuery(themesQuery).data ?? [];
  const day = (date: string) => format.dateWithYear(`${date}T12:00:00Z`);
  const { beginsOn, endsOn, weekdays, description } = proposal;
  const facts = [
    endsOn
      ? t('placement.fromTo', { from: day(beginsOn), to: day(endsOn) })
      : t('placement.since', { from: day(beginsOn) }),
    t('placement.perWeek', { hours: format.hours(proposal.hoursPerWeek) }),
    weekdays.length > 0 ? format.inWords(weekdays.map((each) => format.weekday(each))) : '',
  ];
  const about = chosenOf(themes, proposal.themes).map(({ label }) => label);
  return (
    <>
      <Words tone="small">{facts.filter(Boolean).join(', ')}</Words>
      {about.length > 0 ? <Words tone="smallSubtle">{about.join(' · ')}</Words> : null}
      {description ? <p className={styles.text}>{description}</p> : null}
    </>
  );
}

/** Who decided, and when; without a name when he has left. */
export function DecidedBy({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  const { decidedAt, decidedBy, proposedAt } = proposal;
  const date = format.dateWithYear(decidedAt ?? proposedAt);
  return (
    <Words as="span" tone="smallSubtle">
      {decidedBy
        ? t('placement.decided', { name: decidedBy.name, date })
        : t('placement.decidedSince', { date })}
    </Words>
  );
}
