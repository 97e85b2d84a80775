/** Signing in with a passkey, where the browser knows them. */
import { useNavigate } from '@tanstack/react-router';
import KeyRound from 'lucide-react/icons/key-round';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { usePasskeySignIn } from '../access';
import { knowsPasskeys, PasskeyRefused } from '../passkeys';
import { safeReturn } from '../return-address';
import { useOfferedPasskeys } from './useOfferedPasskeys';

export function PasskeyButton({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const signIn = usePasskeySignIn(returnTo);
  // A browser asks for one passkey at a time.
  useOfferedPasskeys(returnTo, !signIn.isPending);
  if (!knowsPasskeys()) return null;
  const error = signIn.error;
  const silent = error instanceof PasskeyRefused && error.byPerson;
  return (
    <Stack gap={12}>
      <hr aria-hidden />
      <div>
        <Button
          look="secondary"
          icon={KeyRound}
          busy={signIn.isPending}
          onPress={() =>
            after(
              signIn.mutateAsync(undefined),
              (done) => void navigate({ href: safeReturn(done.returnTo), replace: true }),
            )
          }
        >
          {t('passkey.signIn')}
        </Button>
      </div>
      {error && !silent ? (
        <Note tone="negative" role="alert">
          {error instanceof PasskeyRefused ? t('passkey.impossible') : error.message}
        </Note>
      ) : null}
    </Stack>
  );
}
