/** The invented people of demo mode, grouped by what they do; one press signs in. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { useBusy } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Avatar, Note } from '@/ui/signs';
import { useSignInAs, type Persona } from '../api';
import { groupByRole, mainRole } from '../roles';
import styles from './sign-in.module.css';

export function Personas({ personas, onEnter }: { personas: Persona[]; onEnter: () => void }) {
  const { t } = useTranslation('sign-in');
  const signIn = useSignInAs();
  return (
    <Stack gap={28} as="section" aria-labelledby="personas">
      <Stack gap={6}>
        <h2 id="personas">{t('demo.title')}</h2>
        <Words tone="hint">{t('demo.explain')}</Words>
        <p>
          <Link to="/demo/postvak">{t('demo.mailbox')}</Link>
        </p>
      </Stack>
      {signIn.error ? (
        <Note tone="negative" role="alert">
          {signIn.error.message}
        </Note>
      ) : null}
      {groupByRole(personas).map((group) => (
        <Stack gap={10} key={group.role}>
          <div>
            <h3>{t(`demo.${group.role}`)}</h3>
            <Words tone="hint">{t(`demo.${group.role}Note`)}</Words>
          </div>
          <ul className={styles.people}>
            {group.personas.map((persona) => (
              <li key={persona.email}>
                <PersonaButton
                  persona={persona}
                  busy={signIn.isPending && signIn.variables === persona.email}
                  onPress={() => after(signIn.mutateAsync(persona.email), onEnter)}
                />
              </li>
            ))}
          </ul>
        </Stack>
      ))}
    </Stack>
  );
}

interface PersonaButtonProps {
  persona: Persona;
  busy: boolean;
  onPress: () => void;
}

function PersonaButton({ persona, busy, onPress }: PersonaButtonProps) {
  const { t } = useTranslation('sign-in');
  const format = useFormat();
  const working = useBusy(busy);
  const others = persona.roles.filter((role) => role !== mainRole(persona));
  const words = others.map((role) => t(`demo.roles.${role}`));
  return (
    <AriaButton className={styles.person ?? ''} onPress={onPress} {...working}>
      <Avatar name={persona.name} />
      <span>
        <strong>{persona.name}</strong>
        {words.length > 0 ? (
          <small>{t('demo.also', { roles: format.inWords(words) })}</small>
        ) : null}
      </span>
      <ChevronRight aria-hidden />
    </AriaButton>
  );
}
