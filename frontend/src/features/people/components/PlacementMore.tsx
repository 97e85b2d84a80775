/** Of a placement: the days on which one is there, and what it is about. */
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { themesQuery } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Chips, ToggleChip } from '@/ui/choices';
import { Row, Stack, Words } from '@/ui/layout';
import { AddTheme } from './ThemesEditor';

const workdays = [1, 2, 3, 4, 5];
const mostThemes = 5;

interface WeekdaysProps {
  value: number[];
  onChange: (weekdays: number[]) => void;
}

export function Weekdays({ value, onChange }: WeekdaysProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  // A day in the weekend is shown to who has one; nobody else needs it.
  const days = [...new Set([...workdays, ...value])].sort();
  return (
    <Stack gap={6}>
      <strong>{t('placement.weekdays')}</strong>
      <Words tone="hint">{t('placement.weekdaysHint')}</Words>
      <Chips label={t('placement.weekdays')}>
        {days.map((day) => (
          <ToggleChip
            key={day}
            isSelected={value.includes(day)}
            onChange={(on) =>
              onChange(on ? [...value, day].sort() : value.filter((each) => each !== day))
            }
          >
            {format.weekday(day)}
          </ToggleChip>
        ))}
      </Chips>
    </Stack>
  );
}

interface PlacementThemesProps {
  value: string[];
  onChange: (themes: string[]) => void;
}

export function PlacementThemes({ value, onChange }: PlacementThemesProps) {
  const { t } = useTranslation('people');
  const themes = useQuery(themesQuery).data ?? [];
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  const label = (id: string) => labels.get(id) ?? id;
  return (
    <Stack gap={6}>
      <strong>{t('placement.themes')}</strong>
      <Words tone="hint">{t('placement.themesHint')}</Words>
      <Row gap={8}>
        {value.map((id) => (
          <Button
            key={id}
            look="secondary"
            small
            icon={X}
            aria-label={t('themes.remove', { theme: label(id) })}
            onPress={() => onChange(value.filter((each) => each !== id))}
          >
            {label(id)}
          </Button>
        ))}
      </Row>
      {value.length < mostThemes ? (
        <AddTheme
          key={value.length}
          id="placement-themes"
          themes={themes.filter(({ id }) => !value.includes(id))}
          onAdd={(theme) => onChange([...value, theme])}
        />
      ) : null}
    </Stack>
  );
}
