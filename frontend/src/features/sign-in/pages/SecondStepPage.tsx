/**
 * Signed in by a link, in a role for which that is not enough: make a passkey, sign in with the one
 * that there is, or through the employer.
 */
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import KeyRound from 'lucide-react/icons/key-round';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Card, Row, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { Skeleton } from '@/ui/states';
import { passkeysQuery, useMakeFirstPasskey, usePasskeySignIn } from '../access';
import { SignInAgain, wantsSignIn } from '../components/SignInAgain';
import { knowsPasskeys, PasskeyRefused } from '../passkeys';
import { safeReturn } from '../return-address';
import { useSignOut } from '../signing-out';

export default function SecondStepPage() {
  const { t } = useTranslation('sign-in');
  const { terug } = useSearch({ from: '/inloggen/tweede-stap' });
  const me = useQuery(meQuery).data;
  const signOut = useSignOut();
  if (me === null) return <Navigate to="/inloggen" search={{ terug }} replace />;
  if (me && !me.needsSecondFactor) return <Navigate to={safeReturn(terug)} replace />;
  return (
    <Page title={t('second.title')} lead={t('second.lead')}>
      <Stack gap={32}>
        <Card raised>{me ? <Step returnTo={safeReturn(terug)} /> : <Loading />}</Card>
        <Stack as="section" gap={12} aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('second.otherwise')}</h2>
          <Words tone="hint">{t('second.otherwiseHint')}</Words>
          <Row>
            <ButtonLink to="/inloggen" search={{ terug }} look="secondary">
              {t('second.otherwiseSignIn')}
            </ButtonLink>
            <Button look="quiet" busy={signOut.isPending} onPress={() => signOut.mutate()}>
              {t('second.signOut')}
            </Button>
          </Row>
        </Stack>
      </Stack>
    </Page>
  );
}

function Loading() {
  const { t } = useTranslation('sign-in');
  return <Skeleton label={t('second.loading')} rows={2} />;
}

/** Who has a passkey shows it; who has none makes the first one. */
function Step({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const passkeys = useQuery(passkeysQuery).data;
  const make = useMakeFirstPasskey();
  const show = usePasskeySignIn(returnTo);
  if (!knowsPasskeys()) return <Note tone="warning">{t('passkey.notHere')}</Note>;
  if (!passkeys) return <Loading />;
  const go = () => void navigate({ href: returnTo, replace: true });
  const has = passkeys.length > 0;
  const step = has ? show : make;
  return (
    <Stack gap={16}>
      <h2>{t(has ? 'second.show' : 'second.make')}</h2>
      <p>{t(has ? 'second.showText' : 'second.makeText')}</p>
      <Problem error={step.error} onClose={() => step.reset()} />
      <Row>
        <Button
          icon={KeyRound}
          busy={step.isPending}
          onPress={() =>
            has
              ? after(show.mutateAsync(undefined), go)
              : after(make.mutateAsync(t('passkey.defaultName')), go)
          }
        >
          {t(has ? 'passkey.signIn' : 'passkey.add')}
        </Button>
      </Row>
    </Stack>
  );
}

function Problem({ error, onClose }: { error: Error | null; onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  if (!error || (error instanceof PasskeyRefused && error.byPerson)) return null;
  if (wantsSignIn(error)) return <SignInAgain onClose={onClose} />;
  return (
    <Note tone="negative" role="alert">
      {error instanceof PasskeyRefused ? t('passkey.impossible') : error.message}
    </Note>
  );
}
