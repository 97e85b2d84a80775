/** The helicopter view: every pool assignment in sight, how it goes, and what comes next. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Tag } from '@/ui/signs';
import { EmptyState, MorePages } from '@/ui/states';
import { answerTones } from '../answer-tones';
import { poolsQuery, type PoolCard } from '../api';
import { LevelSign } from '../components/LevelSign';
import styles from '../components/pools.module.css';
import { isOver } from '../over';

export default function PoolsPage() {
  const { t } = useTranslation('pools');
  const me = useMe();
  const found = useSuspenseInfiniteQuery(poolsQuery);
  const pools = found.data.pages.flatMap((page) => page.items);
  const open = pools.filter((pool) => !isOver(pool));
  const pressed = open.filter(({ standing }) => ['late', 'atRisk'].includes(standing.level));
  const starts = me && (hasRole(me, 'coordinator') || hasRole(me, 'administrator'));
  const start = starts ? (
    <ButtonLink to="/poolopdrachten/nieuw" look="primary">
      <Plus aria-hidden /> {t('start')}
    </ButtonLink>
  ) : null;
  return (
    <Page title={t('title')} lead={t('lead')} below={start} flight>
      {pools.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t(starts ? 'noneCoordinator' : 'noneMember')}</p>
        </EmptyState>
      ) : (
        <Stack gap={20}>
          <Words tone="lead">{t('count', { open: open.length, pressed: pressed.length })}</Words>
          <ul className={styles.rows}>
            {pools.map((pool) => (
              <Card key={pool.id} pool={pool} />
            ))}
          </ul>
          <MorePages status={t('shown', { count: pools.length })} pages={found} />
        </Stack>
      )}
    </Page>
  );
}

function Card({ pool }: { pool: PoolCard }) {
  const { t } = useTranslation('pools');
  const { inWords, dateWithYear } = useFormat();
  return (
    <li className={styles.row}>
      <div className={styles.card}>
        <Stack gap={8}>
          <h2>
            <Link plain to="/poolopdrachten/$poolId" params={{ poolId: pool.id }}>
              {pool.title}
            </Link>
          </h2>
          <p>{pool.goal}</p>
          <Words tone="smallSubtle">
            {t('card.for', { clients: inWords(pool.clients.map(({ name }) => name)) })}{' '}
            {t('card.period', {
              from: dateWithYear(pool.beginsOn),
              until: dateWithYear(pool.endsOn),
            })}{' '}
            {pool.stewards.length > 0
              ? t('card.stewards', { names: inWords(pool.stewards.map(({ name }) => name)) })
              : t('card.noStewards')}
          </Words>
        </Stack>
        <Stack gap={8}>{isOver(pool) ? <Outcome pool={pool} /> : <Going pool={pool} />}</Stack>
      </div>
    </li>
  );
}

/** What the client did with it, or how it ended. */
function Outcome({ pool: { state, answer } }: { pool: PoolCard }) {
  const { t } = useTranslation('pools');
  return (
    <div>
      {answer && state === 'completed' ? (
        <Tag tone={answerTones[answer]}>{t(`answer.${answer}`)}</Tag>
      ) : (
        <Tag tone="neutral">{t(`state.${state}`)}</Tag>
      )}
    </div>
  );
}

/** How it goes, why, and what is next. */
function Going({ pool }: { pool: PoolCard }) {
  const { t } = useTranslation('pools');
  const { shortDate } = useFormat();
  const [gravest, ...others] = pool.standing.reasons;
  return (
    <>
      <LevelSign level={pool.standing.level} large />
      <p>
        {gravest?.text} {others.length > 0 ? t('card.more', { count: others.length }) : null}
      </p>
      {pool.next ? (
        <p>
          <strong>{t('card.next', { date: shortDate(pool.next.dueOn) })}</strong> {pool.next.title}
        </p>
      ) : null}
      <Words tone="smallSubtle">
        {t('card.reached', { done: pool.done, all: pool.milestones })}
      </Words>
    </>
  );
}
