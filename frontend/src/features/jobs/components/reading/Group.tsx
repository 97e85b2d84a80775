/** The group: its picture with me in it as I choose, its people, and its free seats. */
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Formation, SeatShape } from '@/ui/Formation';
import { Row, Stack, Words } from '@/ui/layout';
import { Note, Tag } from '@/ui/signs';
import type { Claim, Job } from './api';
import { previewed, type ClaimDraft } from './claim-draft';
import { MemberActions } from './MemberActions';
import styles from './reading.module.css';
import { groupOf, namedSeats, openSeats } from './words';

interface GroupProps {
  job: Job;
  draft: ClaimDraft;
  /** Whether the claim form stands beside it. */
  claiming: boolean;
}

export function Group({ job, draft, claiming }: GroupProps) {
  const { t } = useTranslation('job');
  const me = useMe();
  const now = namedSeats(job, me?.id);
  const seats = claiming ? previewed(now, draft) : now;
  const open = openSeats(job);
  const { seatsTaken: taken, groupMax: all, groupMin: least } = job;
  return (
    <Stack as="section" gap={14} aria-labelledby="group">
      <Row between>
        <h2 id="group">{t('page.group')}</h2>
        <Words tone="subtle" role="status">
          {['open', 'staffed', 'draft'].includes(job.state)
            ? t('page.groupNow', { taken, all, least })
            : t('page.groupThen', { count: groupOf(job).length })}
        </Words>
      </Row>
      <Formation seats={seats} size="big" />
      {claiming && open.length > 0 ? <WithMe job={job} draft={draft} /> : null}
      <ul className={styles.group}>
        {groupOf(job).map((claim) => (
          <Member key={claim.id} job={job} claim={claim} mine={claim.person.id === me?.id} />
        ))}
        {open.map((seat) => (
          <FreeSeat key={seat.role} role={seat.role} count={seat.count - seat.taken} />
        ))}
      </ul>
      <Waiting job={job} />
    </Stack>
  );
}

/** What the picture shows, in words. */
function WithMe({ job, draft }: Pick<GroupProps, 'job' | 'draft'>) {
  const { t } = useTranslation('job');
  const taken = Math.min(job.groupMax, job.seatsTaken + 1 + draft.together.length);
  const goesOn = taken >= job.groupMin;
  const who = draft.together.length > 0 ? 'preview.together' : 'preview.alone';
  return (
    <Note tone={goesOn ? 'positive' : 'info'}>
      {t(who, { taken, all: job.groupMax })}{' '}
      {goesOn ? t('preview.goesOn') : t('preview.more', { count: job.groupMin - taken })}
    </Note>
  );
}

interface MemberProps {
  job: Job;
  claim: Claim;
  mine: boolean;
}

function Member({ job, claim, mine }: MemberProps) {
  const { t } = useTranslation(['job', 'jobs']);
  const { t: term } = useTranslation('terms');
  const { name } = claim.person;
  const state = mine ? 'mine' : claim.state === 'offered' ? 'invited' : 'taken';
  return (
    <li>
      <SeatShape seat={{ state, name }} />
      <span className={styles.who}>
        <b>{mine ? t('page.you') : name}</b>
        <Words as="span" tone="smallSubtle">
          {t(`jobs:claim.${claim.state}`)}
        </Words>
      </span>
      {claim.seat ? (
        <Tag tone={mine ? 'yours' : 'neutral'}>{term(`seat.${claim.seat}`)}</Tag>
      ) : null}
      {job.inCharge && !mine ? <MemberActions claim={claim} /> : null}
    </li>
  );
}

function FreeSeat({ role, count }: { role: Job['seats'][number]['role']; count: number }) {
  const { t } = useTranslation('job');
  const { t: term } = useTranslation('terms');
  return (
    <li>
      <SeatShape seat={{ state: 'open', role }} />
      <span className={styles.who}>
        <b>{t('page.free', { count })}</b>
      </span>
      <Tag tone="neutral">{term(`seat.${role}`)}</Tag>
    </li>
  );
}

/** Who applied or waits, for who decides. */
function Waiting({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const me = useMe();
  const waiting = job.claims.filter(({ state }) => state === 'applied' || state === 'waitlisted');
  if (!job.inCharge || waiting.length === 0) return null;
  return (
    <Stack gap={10}>
      <h3>{t('page.waiting', { count: waiting.length })}</h3>
      <ul className={styles.group}>
        {waiting.map((claim) => (
          <Member key={claim.id} job={job} claim={claim} mine={claim.person.id === me?.id} />
        ))}
      </ul>
    </Stack>
  );
}
