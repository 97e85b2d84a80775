/** Asks for a new sign-in before an act that lets people in or shuts them out. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';

/** Whether the server wants a sign-in of a moment ago for this. */
export function wantsSignIn(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'sign-in-again';
}

export function SignInAgain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  return (
    <Dialog title={t('again.title')} isOpen onClose={onClose}>
      <p>{t('again.why')}</p>
      <DialogActions>
        <Button onPress={() => void navigate({ to: '/inloggen', search: { terug: '/account' } })}>
          {t('again.signIn')}
        </Button>
        <Button look="secondary" onPress={onClose}>
          {t('again.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
