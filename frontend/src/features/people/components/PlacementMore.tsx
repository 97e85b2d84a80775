/** Of a placement: the days on which one is there, and what it is about. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chosenOf, themesQuery } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { Chips } from '@/ui/Chips';
import { ToggleChip } from '@/ui/ToggleChip';
import { Stack, Words } from '@/ui/layout';
import { Removable } from '@/ui/Removable';
import { AddTheme } from './ThemesEditor';

const workdays = [1, 2, 3, 4, 5];
const mostThemes = 5;

interface WeekdaysProps {
  /** Whose days, when they aren't the reader's. */
  of: string | undefined;
  value: number[];
  onChange: (weekdays: number[]) => void;
}

export function Weekdays({ of, value, onChange }: WeekdaysProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  // A day in the weekend is shown to who has one; nobody else needs it.
  const days = [...new Set([...workdays, ...value])].sort();
  const label = of ? t('placement.weekdaysOf', { name: of }) : t('placement.weekdays');
  return (
    <Stack gap={6}>
      <strong>{label}</strong>
      <Words tone="hint">
        {of ? t('placement.weekdaysHintOf', { name: of }) : t('placement.weekdaysHint')}
      </Words>
      <Chips label={label}>
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
  return (
    <Stack gap={6}>
      <strong>{t('placement.themes')}</strong>
      <Words tone="hint">{t('placement.themesHint')}</Words>
      <Removable
        label={t('placement.themes')}
        items={chosenOf(themes, value)}
        says={(theme) => t('themes.remove', { theme })}
        onRemove={(id) => onChange(value.filter((each) => each !== id))}
      />
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
