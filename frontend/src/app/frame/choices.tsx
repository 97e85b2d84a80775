/** The two choices that everybody has, signed in or not: language and colours. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '@/i18n';
import { useLanguage } from '@/i18n/useLanguage';
import { chooseColourScheme, chosenColourScheme, type ColourScheme } from '@/lib/colour-scheme';
import type { MenuGroup } from '@/ui/Menu';

const schemes: ColourScheme[] = ['light', 'dark', 'system'];

/** Menu groups for language and colours. */
export function useChoiceGroups(): MenuGroup[] {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const [scheme, setScheme] = useState(chosenColourScheme);
  return [
    {
      id: 'language',
      label: t('person.language'),
      actions: languages.map((each) => ({
        id: each,
        label: t(`languages.${each}`),
        selected: each === language,
        onAction: () => void chooseLanguage(each),
      })),
    },
    {
      id: 'colours',
      label: t('person.colours'),
      actions: schemes.map((each) => ({
        id: each,
        label: t(`person.${each}`),
        selected: each === scheme,
        onAction: () => {
          chooseColourScheme(each);
          setScheme(each);
        },
      })),
    },
  ];
}
