/** The menu behind your name: profile, language, colours, sign out. */
import { useNavigate } from '@tanstack/react-router';
import Keyboard from 'lucide-react/icons/keyboard';
import KeyRound from 'lucide-react/icons/key-round';
import LogOut from 'lucide-react/icons/log-out';
import User from 'lucide-react/icons/user';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type Me } from '@/client';
import { listShortcuts, usesShortcuts } from '@/features/shortcuts';
import { useSignOut } from '@/features/sign-in';
import { Hidden } from '@/ui/layout';
import { Menu } from '@/ui/Menu';
import { Avatar } from '@/ui/signs';
import { useChoiceGroups } from './choices';
import styles from './frame.module.css';

export default function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation('frame');
  const actions = useAccountActions(me);
  const choices = useChoiceGroups();
  return (
    <Menu
      label={t('person.menu', { name: me.name })}
      align="end"
      trigger={
        <AriaButton className={styles.me ?? ''}>
          <Avatar name={me.name} />
          <Hidden>{t('person.menu', { name: '' })}</Hidden>
          <span className={styles.name}>{me.name}</span>
        </AriaButton>
      }
      groups={[{ id: t('person.account'), actions }, ...choices]}
    />
  );
}

function useAccountActions(me: Me) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const shortcuts = {
    id: 'shortcuts',
    label: t('person.shortcuts'),
    icon: Keyboard,
    onAction: () => listShortcuts(true),
  };
  return [
    {
      id: 'profile',
      label: t('person.profile'),
      icon: User,
      onAction: () => void navigate({ to: '/profiel' }),
    },
    {
      id: 'account',
      label: t('person.devices'),
      icon: KeyRound,
      onAction: () => void navigate({ to: '/account' }),
    },
    ...(usesShortcuts(me) ? [shortcuts] : []),
    {
      id: 'sign-out',
      label: t('person.signOut'),
      icon: LogOut,
      onAction: () => signOut.mutate(),
    },
  ];
}
