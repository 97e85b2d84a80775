/** The times that an offer is about. */
import type { components } from '@/client';

type Schemas = components['schemas'];
export type Offer = Pick<Schemas['Claim'], 'optionIds' | 'state'>;
export interface OfferedJob {
  state: Schemas['JobState'];
  timing: Pick<Schemas['Timing'], 'options'>;
}
export type OfferedTime = Schemas['Timing']['options'][number];

/** What the offer was made for, or what its person said; every time when neither named one. */
export const timesOf = ({ timing }: OfferedJob, { optionIds }: Offer): OfferedTime[] =>
  timing.options.filter(({ id }) => optionIds.length === 0 || optionIds.includes(id));

/** Where there is something to choose while saying yes; empty where there isn't. */
export function timesToChoose(job: OfferedJob, claim: Offer): OfferedTime[] {
  const times = timesOf(job, claim);
  return job.state === 'open' && claim.state === 'offered' && times.length > 1 ? times : [];
}
