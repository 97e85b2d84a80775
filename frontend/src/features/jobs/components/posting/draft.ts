/**
 * A job as it is being written: what the form holds, how it becomes what the API takes, and back.
 * Days and times are wall clock in Amsterdam ("2026-11-26", "13:30"); the API speaks instants.
 */
import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import type { components } from '@/client';
import type { HelpForm } from '@/features/catalogue';

export type JobIn = components['schemas']['JobIn'];
export type SavedJob = components['schemas']['JobDetail'] | components['schemas']['Job'];
export type PlaceKind = components['schemas']['PlaceKind'];
export type Audience = components['schemas']['Audience'];
export type ClaimMode = components['schemas']['ClaimMode'];
export type SeatRole = components['schemas']['SeatRole'];

const zone = 'Europe/Amsterdam';

/** Seats in the order in which the form asks for them. */
export const seatRoles: SeatRole[] = ['freshEye', 'moderator', 'noteTaker', 'senior', 'member'];

export interface DraftOption {
  day: string;
  start: string;
  end: string;
}

export interface Moment {
  day: string;
  time: string;
}

export interface Draft {
  goal: string;
  title: string;
  description: string;
  helpForm: HelpForm | null;
  themes: string[];
  placeKind: PlaceKind;
  address: string;
  organisationId: string | null;
  networkId: string | null;
  hours: number;
  seats: Record<SeatRole, number>;
  groupMin: number;
  duo: boolean;
  /** Whoever posts it must be there too. */
  posterPresent: boolean;
  /** With `flexible` the dates count, otherwise the options: one is a fixed time. */
  flexible: boolean;
  options: DraftOption[];
  from: string | null;
  until: string | null;
  /** Null: worked out from the times. */
  deadline: Moment | null;
  audience: Audience;
  claimMode: ClaimMode;
}

/** What a new job begins with: most of it usually right. */
export function emptyDraft(organisationId: string | null, networkId: string | null): Draft {
  return {
    goal: '',
    title: '',
    description: '',
    helpForm: null,
    themes: [],
    placeKind: 'onSite',
    address: '',
    organisationId,
    networkId,
    hours: 2.5,
    seats: { freshEye: 2, moderator: 0, noteTaker: 0, senior: 0, member: 2 },
    groupMin: 3,
    duo: false,
    posterPresent: false,
    flexible: false,
    options: [],
    from: null,
    until: null,
    deadline: null,
    audience: 'partners',
    claimMode: 'direct',
  };
}

/** The largest group: all seats together. */
export function groupMax(draft: Pick<Draft, 'seats'>): number {
  return seatRoles.reduce((sum, role) => sum + draft.seats[role], 0);
}

/** A group has no more seats than this. */
export const mostSeats = 12;

/** So many seats of a role, as far as there is room beside the others. */
export function withSeats(seats: Draft['seats'], role: SeatRole, count: number): Draft['seats'] {
  const others = groupMax({ seats: { ...seats, [role]: 0 } });
  return { ...seats, [role]: Math.min(count, mostSeats - others) };
}

/** The instant of a day and time in Amsterdam. */
export const instant = (day: string, time: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString();

/** The instants of an option. */
export function optionTimes(option: DraftOption): { start: string; end: string } {
  return { start: instant(option.day, option.start), end: instant(option.day, option.end) };
}

/** Day and time in Amsterdam of an instant. */
export function wallClock(at: string): Moment {
  const [day = '', time = ''] = parseAbsolute(at, zone).toString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** Day and times of two instants. */
export function optionFrom(times: { start: string; end: string }): DraftOption {
  const start = wallClock(times.start);
  return { day: start.day, start: start.time, end: wallClock(times.end).time };
}

type Timed = Pick<Draft, 'flexible' | 'options' | 'until'>;

/**
 * When claiming ends by itself: noon the day before the first time, or when that has passed the
 * time itself; null while there is no time.
 */
export function ownDeadline(draft: Timed, now = new Date()): Moment | null {
  const first = draft.flexible ? lastMoment(draft.until) : firstMoment(draft.options);
  if (!first) return null;
  const day = parseDateTime(`${first.day}T12:00`).subtract({ days: 1 }).toString().slice(0, 10);
  const dayBefore = { day, time: '12:00' };
  return Date.parse(instant(day, '12:00')) > now.getTime() ? dayBefore : first;
}

const lastMoment = (day: string | null): Moment | null => (day ? { day, time: '12:00' } : null);

const firstMoment = (options: DraftOption[]): Moment | null =>
  options
    .map(({ day, start }) => ({ day, time: start }))
    .sort((a, b) => `${a.day}${a.time}`.localeCompare(`${b.day}${b.time}`))[0] ?? null;

/** The instant at which claiming ends. */
export function deadlineOf(draft: Timed & Pick<Draft, 'deadline'>): string | null {
  const moment = draft.deadline ?? ownDeadline(draft);
  return moment ? instant(moment.day, moment.time) : null;
}

function timingOf(draft: Draft): JobIn['timing'] {
  if (draft.flexible) {
    if (!draft.from || !draft.until) return null;
    return { kind: 'flexible', options: [], from: draft.from, until: draft.until };
  }
  if (draft.options.length === 0) return null;
  const kind = draft.options.length === 1 ? 'fixed' : 'options';
  return { kind, options: draft.options.map(optionTimes) };
}

/** What the API takes. Only call it with an organisation, a network and a form of help. */
export function toJob(draft: Draft): JobIn {
  return {
    goal: draft.goal.trim(),
    title: draft.title.trim(),
    description: draft.description.trim(),
    helpForm: draft.helpForm ?? 'other',
    themes: draft.themes,
    organisationId: draft.organisationId ?? '',
    networkId: draft.networkId ?? '',
    place: { kind: draft.placeKind, address: draft.placeKind === 'online' ? '' : draft.address },
    hoursPerPerson: draft.hours,
    groupMin: Math.min(draft.groupMin, Math.max(1, groupMax(draft))),
    groupMax: groupMax(draft),
    seats: seatRoles
      .filter((role) => role !== 'member' && draft.seats[role] > 0)
      .map((role) => ({ role, count: draft.seats[role] })),
    duo: draft.duo,
    posterPresent: draft.posterPresent,
    timing: timingOf(draft),
    claimDeadline: deadlineOf(draft),
    audience: draft.audience,
    claimMode: draft.claimMode,
  };
}

/** The form's values of a job that was saved. */
export function fromJob(job: SavedJob): Draft {
  const seats = { freshEye: 0, moderator: 0, noteTaker: 0, senior: 0, member: 0 };
  for (const seat of job.seats) seats[seat.role] = seat.count;
  seats.member = 0;
  const named = seatRoles.reduce((sum, role) => sum + seats[role], 0);
  const deadline = job.claimDeadline ? wallClock(job.claimDeadline) : null;
  return {
    goal: job.goal,
    title: job.title,
    description: job.description,
    helpForm: job.helpForm,
    themes: job.themes.map((theme) => theme.id),
    placeKind: job.place.kind,
    address: job.place.address,
    organisationId: job.organisation.id,
    networkId: job.networkId,
    hours: job.hoursPerPerson,
    seats: { ...seats, member: job.groupMax - named },
    groupMin: job.groupMin,
    duo: job.duo,
    posterPresent: job.posterPresent,
    flexible: job.timing.kind === 'flexible',
    options: job.timing.options.map(optionFrom),
    from: job.timing.from,
    until: job.timing.until,
    deadline,
    audience: job.audience,
    claimMode: job.claimMode,
  };
}

/** The fields that mean something else than before; a published job takes no others. */
export function changesBetween(before: JobIn, after: JobIn): Partial<JobIn> {
  const names = Object.keys(after) as (keyof JobIn)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, after[name]]),
  );
}
