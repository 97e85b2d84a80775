/** The job's times with what each means for me: free, busy, and who else can. */
import CalendarX from 'lucide-react/icons/calendar-x';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { CheckboxCard, CheckboxGroup, ImpossibleCard } from '@/ui/Checkbox';
import { Note } from '@/ui/signs';
import type { Job } from './api';
import { choosesTime } from './claim-draft';
import { useMyTimes } from './my-times';

interface TimeChoiceProps {
  job: Job;
  value: string[];
  onChange: (ids: string[]) => void;
}

export function TimeChoice({ job, value, onChange }: TimeChoiceProps) {
  const { timing } = job;
  const chosen = timing.options.filter(
    ({ id }) => timing.options.length === 1 || id === timing.chosenOptionId,
  );
  const mine = useMyTimes(timing.options);
  if (choosesTime(job)) {
    return <Several job={job} value={value} onChange={onChange} mine={mine} />;
  }
  const how = chosen[0] ? mine.get(chosen[0].id) : undefined;
  return how ? <OneTime how={how} /> : null;
}

function OneTime({ how }: { how: 'free' | 'busy' | 'booked' | 'unknown' }) {
  const { t } = useTranslation('jobs');
  const tone = how === 'free' ? 'positive' : how === 'unknown' ? 'info' : 'warning';
  return <Note tone={tone}>{t(`myTime.${how}`)}</Note>;
}

interface SeveralProps extends TimeChoiceProps {
  mine: ReturnType<typeof useMyTimes>;
}

function Several({ job, value, onChange, mine }: SeveralProps) {
  const { t } = useTranslation(['job', 'jobs']);
  const format = useFormat();
  const able = new Map(job.optionClaims.map((each) => [each.optionId, each.canMake]));
  return (
    <CheckboxGroup label={t('claiming.when')} value={value} onChange={onChange}>
      {job.timing.options.map(({ id, start, end }) => {
        const how = mine.get(id);
        const words = format.dateAndTimes(start, end);
        if (how === 'busy' || how === 'booked') {
          return (
            <ImpossibleCard key={id} icon={CalendarX} note={t(`jobs:myTime.${how}`)}>
              {words}
            </ImpossibleCard>
          );
        }
        const others = t('claiming.able', { count: able.get(id) ?? 0 });
        return (
          <CheckboxCard
            key={id}
            value={id}
            note={how ? `${t(`jobs:myTime.${how}`)} ${others}` : others}
          >
            {words}
          </CheckboxCard>
        );
      })}
    </CheckboxGroup>
  );
}
