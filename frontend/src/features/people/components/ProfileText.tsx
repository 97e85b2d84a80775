/** One question of the profile with room for an answer; while it is empty it says what others see. */
import { useTranslation } from 'react-i18next';
import { Note } from '@/ui/signs';
import { Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import type { ProfileForm } from '../useProfileForm';

interface ProfileTextProps {
  form: ProfileForm;
  field: 'ambition' | 'note' | 'studies';
}

export function ProfileText({ form, field }: ProfileTextProps) {
  const { t } = useTranslation('people');
  return (
    <Stack as="section" gap={8}>
      <TextArea
        id={field}
        label={t(`question.${field}`)}
        hint={t(`hint.${field}`)}
        width="full"
        rows={field === 'studies' ? 2 : 5}
        maxLength={4000}
        value={form.values[field]}
        onChange={(text) => form.set({ [field]: text })}
        error={form.errorOf(field)}
      />
      {form.values[field] === '' && field !== 'studies' ? <Note>{t('profile.nudge')}</Note> : null}
    </Stack>
  );
}
