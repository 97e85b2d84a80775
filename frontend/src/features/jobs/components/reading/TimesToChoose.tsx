/** The times of OfferedTimes, each a checkbox. */
import CalendarX from 'lucide-react/icons/calendar-x';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { CheckboxCard, CheckboxGroup, ImpossibleCard } from '@/ui/Checkbox';
import type { OfferedTimesProps } from './OfferedTimes';

export default function TimesToChoose({ suit, name }: OfferedTimesProps) {
  const { t } = useTranslation(['job', 'jobs']);
  const format = useFormat();
  const { times, mine, chosen, choose, ready } = suit;
  return (
    <CheckboxGroup
      label={name ? t('jobs:offered.whenOther', { name }) : t('claiming.when')}
      hint={t('jobs:offered.hint')}
      error={ready ? undefined : t('jobs:offered.choose')}
      value={chosen}
      onChange={choose}
    >
      {times.map(({ id, start, end }) => {
        const how = mine.get(id);
        const words = format.dateAndTimes(start, end);
        return how === 'booked' ? (
          <ImpossibleCard key={id} icon={CalendarX} note={t('jobs:myTime.booked')}>
            {words}
          </ImpossibleCard>
        ) : (
          <CheckboxCard key={id} value={id} note={how ? t(`jobs:myTime.${how}`) : undefined}>
            {words}
          </CheckboxCard>
        );
      })}
    </CheckboxGroup>
  );
}
