/** Language and colours for whoever has not signed in. */
import Languages from 'lucide-react/icons/languages';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { useChoiceGroups } from './choices';

export default function VisitorMenu() {
  const { t } = useTranslation('frame');
  const label = `${t('person.language')}, ${t('person.colours').toLowerCase()}`;
  return (
    <Menu
      label={label}
      align="end"
      trigger={<IconButton label={label} icon={Languages} />}
      groups={useChoiceGroups()}
    />
  );
}
