/** A job's facts in words and as a formation, the same on every page. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import type { Seat } from '@/ui/Formation';
import type { When } from '@/ui/job';
import type { Claim, Job, JobListItem } from './api';

type JobCard = components['schemas']['JobCard'];

/** The departure block: the chosen or only time, how many there are, or until when. */
export function useWhen(): (job: JobCard) => When {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return ({ timing }) => {
    if (timing.kind === 'flexible') {
      const date = timing.until ? format.dayAndMonth(timing.until) : t('when.later');
      return { date: t('when.before', { date }), time: t('when.freely') };
    }
    const { options } = timing;
    const one =
      options.find((option) => option.id === timing.chosenOptionId) ??
      (options.length === 1 ? options[0] : undefined);
    if (one) {
      return {
        date: format.shortDate(one.start),
        time: format.timeRange(one.start, one.end),
        note: format.relativeDay(one.start),
      };
    }
    if (options.length === 0) return { date: t('when.later'), time: '' };
    const days = [...new Set(options.map((option) => format.dayAndMonth(option.start)))];
    return { date: t('when.options', { count: options.length }), time: format.inWords(days) };
  };
}

/** Where, in a word or an address. */
export function usePlace(): (place: JobCard['place']) => string {
  const { t } = useTranslation('jobs');
  return (place) =>
    place.kind === 'onSite'
      ? place.address || t('place.onSite')
      : place.address
        ? t('place.hybrid', { address: place.address })
        : t('place.online');
}

/** The seats of a listed job: only numbers are known, and which one is mine. */
export function seatsOf(job: JobListItem): Seat[] {
  const seated = ['claimed', 'confirmed', 'offered'].includes(job.myClaim?.state ?? '');
  const taken = Math.max(0, job.seatsTaken - (seated ? 1 : 0));
  const open = job.seats.flatMap((seat) =>
    Array.from({ length: Math.max(0, seat.count - seat.taken) }, (): Seat => ({
      state: 'open',
      role: seat.role,
    })),
  );
  return [
    ...Array.from({ length: taken }, (): Seat => ({ state: 'taken', name: ' ' })),
    ...(seated ? [{ state: 'mine' } satisfies Seat] : []),
    ...open,
  ];
}

const groupStates = new Set(['offered', 'claimed', 'confirmed', 'attended', 'absent']);

/** Everybody who has a seat, or had one. */
export const groupOf = (job: Job): Claim[] =>
  job.claims.filter((claim) => groupStates.has(claim.state));

const gathering = new Set<Job['state']>(['draft', 'open', 'staffed']);

/** The seats that somebody can still take; none once the work has begun. */
export const openSeats = (job: Job): Job['seats'] =>
  gathering.has(job.state) ? job.seats.filter(({ count, taken }) => count > taken) : [];

/** The group by name with its open seats. */
export function namedSeats(job: Job, myId: string | undefined): Seat[] {
  const held = groupOf(job).map(({ person, state }): Seat => {
    if (person.id === myId) return { state: 'mine' };
    return { state: state === 'offered' ? 'invited' : 'taken', name: person.name };
  });
  const open = openSeats(job).flatMap(({ role, count, taken }) =>
    Array.from({ length: count - taken }, (): Seat => ({ state: 'open', role })),
  );
  return [...held, ...open];
}
