/** Who is in the group now or wants to be: pick, pass over, release; and confirming the group. */
import { useTranslation } from 'react-i18next';
import { timesOf } from '@/features/jobs';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import type { BoardJob, Claim } from './api';
import styles from './board.module.css';
import { ClaimActions } from './ClaimActions';
import { ConfirmGroup } from './ConfirmGroup';
import { isLive } from './live';

export function Group({ job }: { job: BoardJob }) {
  const { t } = useTranslation('board');
  const claims = job.claims.filter((claim) => isLive(claim.state));
  return (
    <section className={styles.part} aria-labelledby="group">
      <h2 id="group">{t('now.title')}</h2>
      {claims.length === 0 ? <Words tone="hint">{t('now.nobody')}</Words> : null}
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} job={job} />
        ))}
      </ul>
      {job.allowedActions.includes('confirm') ? <ConfirmGroup job={job} /> : null}
      {job.state === 'open' && job.seatsHeld < job.groupMin ? (
        <Words tone="hint">{t('now.more', { count: job.groupMin - job.seatsHeld })}</Words>
      ) : null}
    </section>
  );
}

function ClaimRow({ claim, job }: { claim: Claim; job: BoardJob }) {
  const { t } = useTranslation(['board', 'terms']);
  const format = useFormat();
  const { person, seat, state, expiresAt } = claim;
  const facts = [
    seat ? t(`terms:seat.${seat}`) : null,
    expiresAt && state === 'offered'
      ? t('now.answerBy', { date: format.shortDate(expiresAt), time: format.timeOfDay(expiresAt) })
      : null,
  ];
  return (
    <li>
      <span className={styles.who}>
        <Row gap={10}>
          <Link plain to="/mensen/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>
          {isLive(state) ? (
            <Tag tone={state === 'applied' ? 'yours' : 'neutral'}>{t(`claim.${state}`)}</Tag>
          ) : null}
        </Row>
        <Words as="span" tone="smallSubtle">
          {facts.filter(Boolean).join(' · ')}
        </Words>
        <SaidTimes claim={claim} job={job} />
      </span>
      <ClaimActions claim={claim} job={job} />
    </li>
  );
}

/** At which of several times somebody can come; said of whoever can't come at all of them. */
function SaidTimes({ claim, job }: { claim: Claim; job: BoardJob }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const every = job.timing.options.length;
  const times = timesOf(job, claim);
  if (job.state !== 'open' || claim.state === 'offered' || times.length === every) return null;
  return (
    <Words as="span" tone="smallSubtle">
      {t('now.times', {
        times: times.map(({ start, end }) => format.dateAndTimes(start, end)).join('; '),
      })}
    </Words>
  );
}
