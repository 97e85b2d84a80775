/** In the library: what pools advised, and what the client did with it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { Hidden, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { Button } from '@/ui/Button';
import { answerTones } from '../answer-tones';
import { publishedQuery, type Published } from '../api';
import styles from './pools.module.css';

/** Nothing when there is none: the library has enough to say. */
export function PublishedAdvice({ q }: { q: string | undefined }) {
  const { t } = useTranslation('pools');
  const found = useInfiniteQuery(publishedQuery(q));
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (all.length === 0) return null;
  return (
    <section className={styles.apart}>
      <Stack gap={12}>
        <h2>{t('library.title')}</h2>
        <ul className={styles.rows}>
          {all.map((one) => (
            <One key={one.assignment.id} advice={one} />
          ))}
        </ul>
        {found.hasNextPage ? (
          <div>
            <Button
              look="secondary"
              busy={found.isFetchingNextPage}
              onPress={() => void found.fetchNextPage()}
            >
              {t('library.more')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </section>
  );
}

function One({ advice }: { advice: Published }) {
  const { t } = useTranslation('pools');
  const { inWords, dateWithYear } = useFormat();
  return (
    <li className={styles.row}>
      <div className={styles.heading}>
        <Name advice={advice} />
        <Tag tone={answerTones[advice.answer]}>{t(`answer.${advice.answer}`)}</Tag>
      </div>
      <p className={styles.quote}>{advice.summary}</p>
      <Whole advice={advice} />
      {advice.answerWords ? <p>{t('library.answer', { words: advice.answerWords })}</p> : null}
      <Words tone="smallSubtle">
        {t('library.facts', {
          clients: inWords(advice.clients.map(({ name }) => name)),
          date: dateWithYear(advice.answeredAt),
          people: advice.people,
          findings: advice.findings,
        })}
      </Words>
    </li>
  );
}

/** A way to the assignment for those who may look at it; partners read the advice here alone. */
function Name({ advice: { assignment, open } }: { advice: Published }) {
  return (
    <h3>
      {open ? (
        <Link plain to="/poolopdrachten/$poolId/advies" params={{ poolId: assignment.id }}>
          {assignment.name}
        </Link>
      ) : (
        assignment.name
      )}
    </h3>
  );
}

function Whole({ advice }: { advice: Published }) {
  const { t } = useTranslation('pools');
  if (!advice.text) return null;
  const title = (
    <>
      {t('library.whole')}
      <Hidden>: {advice.assignment.name}</Hidden>
    </>
  );
  return (
    <Disclosure level={4} title={title}>
      <p className={styles.prose}>{advice.text}</p>
    </Disclosure>
  );
}
