/** Public holidays take free time unless one works then; the region decides on school holidays. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Checkbox } from '@/ui/Checkbox';
import { Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Fetched } from '@/ui/states';
import { toast } from '@/ui/toast';
import { choicesQuery, useChoose, type CalendarChoices } from '../api';

const regions = ['Noord', 'Midden', 'Zuid'] as const;
type Region = (typeof regions)[number];

export function Holidays() {
  const { t } = useTranslation('calendars');
  const choices = useQuery(choicesQuery);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('holidays.title')}</h2>
      <Fetched query={choices} failed={t('failedToLoad')} level={3}>
        {(chosen) => <Choices chosen={chosen} />}
      </Fetched>
    </Stack>
  );
}

function Choices({ chosen }: { chosen: CalendarChoices }) {
  const { t } = useTranslation('calendars');
  const choose = useChoose();
  const { schoolRegion, presumedRegion, worksOnHolidays } = chosen;
  const change = (part: { schoolRegion?: Region | null; worksOnHolidays?: boolean }) =>
    after(
      choose.mutateAsync({ schoolRegion, worksOnHolidays, ...part }),
      () => toast(t('holidays.saved')),
      () => toast(t('failed')),
    );
  return (
    <>
      <Checkbox
        isSelected={!worksOnHolidays}
        onChange={(blocks) => change({ worksOnHolidays: !blocks })}
      >
        {t('holidays.block')}
      </Checkbox>
      <Select
        label={t('holidays.region')}
        hint={t('holidays.regionHint')}
        value={schoolRegion ?? 'presumed'}
        onChange={(id) => change({ schoolRegion: regions.find((region) => region === id) ?? null })}
        choices={[
          { id: 'presumed', label: t('holidays.presumed', { region: presumedRegion }) },
          ...regions.map((region) => ({ id: region, label: region })),
        ]}
      />
      <Words tone="hint">{t('holidays.schoolShown')}</Words>
    </>
  );
}
