/** The town where somebody lives: chosen from those we know the place of, or written freely. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { townsQuery, type Town } from '../api';
import type { ProfileForm } from '../useProfileForm';

const same = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), 'nl', { sensitivity: 'base' }) === 0;

/** The place as it is typed, with its point on the map once it is a town that we know. */
function placed(basePlace: string, towns: readonly Town[]) {
  const town = towns.find(({ name }) => same(name, basePlace));
  return {
    basePlace,
    baseLatitude: town?.latitude ?? null,
    baseLongitude: town?.longitude ?? null,
  };
}

export function HomeTown({ form }: { form: ProfileForm }) {
  const { t } = useTranslation('people');
  const { basePlace, baseLatitude } = form.values;
  const towns = useQuery(townsQuery(basePlace.trim())).data ?? [];
  const choices = towns.map(({ name }) => ({ id: name, label: name }));
  return (
    <Stack gap={6}>
      <ComboBox
        id="basePlace"
        label={t('profile.basePlace')}
        hint={t('profile.basePlaceHint')}
        menuTrigger="input"
        allowsCustomValue
        items={choices}
        choices={choices}
        inputValue={basePlace}
        onInputChange={(text) => (text === basePlace ? undefined : form.set(placed(text, towns)))}
        error={form.errorOf('basePlace')}
      />
      {basePlace.trim() ? (
        <Words tone="small" role="status">
          {t(baseLatitude === null ? 'profile.basePlaceUnknown' : 'profile.basePlaceKnown')}
        </Words>
      ) : null}
    </Stack>
  );
}
