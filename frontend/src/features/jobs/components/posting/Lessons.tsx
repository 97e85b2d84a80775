/** On a copy: what earlier groups would do differently. */
import { useQuery } from '@tanstack/react-query';
import Lightbulb from 'lucide-react/icons/lightbulb';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Note, ReasonsList } from '@/ui/signs';
import { jobLearningsQuery } from './api';

export function Lessons({ jobId }: { jobId: string }) {
  const { t } = useTranslation('posting');
  const { data } = useQuery(jobLearningsQuery(jobId));
  const lessons = (data ?? []).filter((each) => each.nextTime || each.changes);
  const first = lessons[0];
  if (!first) return null;
  return (
    <Note tone="positive" icon={Lightbulb}>
      <Stack gap={8}>
        <strong>{t('lessons.title', { organisation: first.job.organisation.name })}</strong>
        <ReasonsList
          small
          reasons={lessons.map((each) => ({
            key: each.id,
            icon: Lightbulb,
            text: each.nextTime || each.changes,
          }))}
        />
        <Link to="/klussen/$jobId" params={{ jobId }}>
          {t('lessons.more')}
        </Link>
      </Stack>
    </Note>
  );
}
