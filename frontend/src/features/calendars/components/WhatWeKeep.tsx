/** What we keep of a calendar, and what never. */
import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { ReasonsList } from '@/ui/signs';

export function WhatWeKeep() {
  const { t } = useTranslation('calendars');
  return (
    <Stack as="section" gap={8}>
      <h2>{t('keep.title')}</h2>
      <ReasonsList
        shown={5}
        reasons={[
          { key: 'busy', icon: Check, text: t('keep.busy') },
          { key: 'often', icon: Check, text: t('keep.often') },
          { key: 'titles', icon: Lock, text: t('keep.never') },
          { key: 'address', icon: Lock, text: t('keep.address') },
          { key: 'gone', icon: Lock, text: t('keep.gone') },
        ]}
      />
    </Stack>
  );
}
