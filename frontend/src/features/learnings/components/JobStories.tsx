/** Stories of one job, on its page; whoever was there may tell one. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { jobStoriesQuery } from '../stories-api';
import { StoryView } from './StoryView';

/** Nothing when there is nothing to read or to tell. */
export function JobStories({ jobId, tells }: { jobId: string; tells: boolean }) {
  const { t } = useTranslation('stories');
  const { data } = useQuery(jobStoriesQuery(jobId));
  if (!data) return null;
  const mayTell = tells && !data.some(({ mine }) => mine);
  if (data.length === 0 && !mayTell) return null;
  return (
    <Stack as="section" gap={14} aria-labelledby="stories">
      <h2 id="stories">{t('title')}</h2>
      {data.map((story) => (
        <StoryView key={story.id} story={story} withJob={false} level={3} />
      ))}
      {mayTell ? (
        <Row>
          <ButtonLink look="secondary" to="/geleerd/verhaal/$jobId" params={{ jobId }}>
            {t('tell')}
          </ButtonLink>
        </Row>
      ) : null}
    </Stack>
  );
}
