/** The profile while it is being written: kept until it is saved, with the server's word on each field. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { toast } from '@/ui/toast';
import { useSaveProfile, type Profile, type ThemeWish } from './api';

export type ProfileValues = Omit<Profile, 'placements' | 'updatedAt' | 'themes'> & {
  themes: ThemeWish[];
};

const valuesOf = ({ placements: _, updatedAt: __, themes, ...rest }: Profile): ProfileValues => ({
  ...rest,
  themes: themes.map(({ theme, interest, experience, learn }) => ({
    theme,
    interest,
    experience,
    learn,
  })),
});

export function useProfileForm(profile: Profile) {
  const { t } = useTranslation('people');
  const [values, setValues] = useState(() => valuesOf(profile));
  const [saved, setSaved] = useState(values);
  const save = useSaveProfile();
  const problem = save.error instanceof ProblemError ? save.error : null;

  function submit(): void {
    after(save.mutateAsync(values), () => {
      setSaved(values);
      toast(t('profile.saved'));
    });
  }

  return {
    values,
    set: (part: Partial<ProfileValues>) => setValues((before) => ({ ...before, ...part })),
    dirty: JSON.stringify(values) !== JSON.stringify(saved),
    /** The message for a field, also for a part of it ("themes.2.theme"). */
    errorOf: (field: keyof ProfileValues) =>
      problem?.fields.find(({ path }) => path === field || path.startsWith(`${field}.`))?.detail,
    problem,
    failed: save.error !== null,
    busy: save.isPending,
    submit,
  };
}

export type ProfileForm = ReturnType<typeof useProfileForm>;
