/** A finished job that I have not written about yet. */
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyClaim } from '@/features/groups';
import { jobLearningsQuery } from '@/features/learnings';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import styles from './for-you.module.css';

/** Only the latest few: what is longer ago is forgotten. */
const latest = 3;

export default function LearnPrompt({ done }: { done: MyClaim[] }) {
  const { t } = useTranslation('suggestions');
  const recent = done.slice(0, latest);
  const learnings = useQueries({ queries: recent.map(({ job }) => jobLearningsQuery(job.id)) });
  const open = recent.find((_, index) => {
    const found = learnings[index]?.data;
    return found && !found.some((learning) => learning.mine);
  });
  if (!open) return null;
  const { id, title, organisation } = open.job;
  return (
    <Stack as="section" gap={6}>
      <h2 className={styles.small}>{t('learn.title', { organisation: organisation.name })}</h2>
      <Words tone="subtle">{t('learn.text', { title })}</Words>
      <p>
        <Link to="/geleerd/schrijven/$jobId" params={{ jobId: id }}>
          {t('learn.write')}
        </Link>
      </p>
    </Stack>
  );
}
