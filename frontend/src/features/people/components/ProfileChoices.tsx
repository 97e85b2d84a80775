/** The short parts of the profile: forms of help, roles, place and travel, and who may see it. */
import { useTranslation } from 'react-i18next';
import { helpForms } from '@/features/catalogue';
import { Checkbox, CheckboxCard, CheckboxGroup } from '@/ui/Checkbox';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import type { ProfileForm } from '../useProfileForm';
import { HomeTown } from './HomeTown';

interface PartProps {
  form: ProfileForm;
}

export function HelpPart({ form }: PartProps) {
  const { t } = useTranslation(['people', 'terms']);
  return (
    <Stack as="section" gap={16}>
      <h2>{t('part.help')}</h2>
      <CheckboxGroup
        label={t('profile.helpForms')}
        value={form.values.helpForms}
        onChange={(chosen) =>
          form.set({ helpForms: helpForms.filter((each) => chosen.includes(each)) })
        }
        error={form.errorOf('helpForms')}
      >
        {helpForms.map((each) => (
          <Checkbox key={each} value={each}>
            {t(`terms:helpForm.${each}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Stack gap={4} role="group" aria-label={t('profile.roles')}>
        <Checkbox
          isSelected={form.values.moderator}
          onChange={(moderator) => form.set({ moderator })}
        >
          {t('profile.moderator')}
        </Checkbox>
        <Checkbox
          isSelected={form.values.noteTaker}
          onChange={(noteTaker) => form.set({ noteTaker })}
        >
          {t('profile.noteTaker')}
        </Checkbox>
      </Stack>
    </Stack>
  );
}

export function PlacePart({ form }: PartProps) {
  const { t } = useTranslation('people');
  const { maxTravelMinutes } = form.values;
  return (
    <Stack as="section" gap={16}>
      <h2>{t('profile.place')}</h2>
      <Row gap={24} style={{ alignItems: 'start' }}>
        <HomeTown form={form} />
        <NumberStepper
          id="maxTravelMinutes"
          label={t('profile.travel')}
          hint={t('profile.travelHint')}
          minValue={0}
          maxValue={600}
          step={5}
          value={maxTravelMinutes ?? Number.NaN}
          onChange={(minutes) =>
            form.set({ maxTravelMinutes: Number.isNaN(minutes) ? null : minutes })
          }
          error={form.errorOf('maxTravelMinutes')}
        />
      </Row>
    </Stack>
  );
}

export function PublicPart({ form }: PartProps) {
  const { t } = useTranslation('people');
  return (
    <Stack as="section" gap={8}>
      <h2>{t('profile.who')}</h2>
      <CheckboxCard
        isSelected={form.values.public}
        onChange={(chosen) => form.set({ public: chosen })}
        note={t('profile.publicNote')}
      >
        {t('profile.public')}
      </CheckboxCard>
    </Stack>
  );
}
