/** Why and what: the goal in the largest text, then the work. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import type { Job } from './api';
import styles from './reading.module.css';

export function JobText({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const paragraphs = job.description.split(/\n+/).filter(Boolean);
  return (
    <>
      <Stack as="section" gap={12} aria-labelledby="goal">
        <h2 id="goal" className={styles.why}>
          <Tag tone="yours">{t('page.why')}</Tag>
        </h2>
        <p className={styles.goal}>{job.goal}</p>
      </Stack>
      {paragraphs.length > 0 ? (
        <Stack as="section" gap={10} aria-labelledby="what">
          <h2 id="what">{t('page.what')}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Stack>
      ) : null}
    </>
  );
}
