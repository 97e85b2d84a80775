/** My profile: the three questions, how I help, my themes, where I am, and my account. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Columns, Row, Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { ErrorSummary } from '@/ui/states';
import { profileQuery, type Profile } from '../api';
import { AccountPart } from '../components/AccountPart';
import { HelpPart, PlacePart, PublicPart } from '../components/ProfileChoices';
import { PlacementsEditor } from '../components/PlacementsEditor';
import { ProfileText } from '../components/ProfileText';
import { ThemesEditor } from '../components/ThemesEditor';
import { useProfileForm, type ProfileForm } from '../useProfileForm';

export default function ProfilePage() {
  const { t } = useTranslation('people');
  const profile = useSuspenseQuery(profileQuery).data;
  const me = useMe();
  return (
    <Page
      title={t('profile.title')}
      lead={t('profile.lead')}
      below={
        me ? (
          <Row>
            <ButtonLink to="/mensen/$personId" params={{ personId: me.id }} look="secondary" small>
              {t('profile.see')}
            </ButtonLink>
            <ButtonLink to="/duo" look="secondary" small>
              {t('profile.duo')}
            </ButtonLink>
          </Row>
        ) : null
      }
    >
      <Columns side={me ? <AccountPart me={me} /> : null} sideLabel={t('account.title')}>
        <ProfileEditor profile={profile} />
      </Columns>
    </Page>
  );
}

function ProfileEditor({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const form = useProfileForm(profile);
  return (
    <Stack
      as="form"
      gap={36}
      {...{ noValidate: true }}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Problems form={form} />
      <ProfileText form={form} field="ambition" />
      <Stack as="section" gap={8}>
        <h2>{t('question.placements')}</h2>
        <PlacementsEditor placements={profile.placements} />
        <p>
          <Link to="/opdrachten/voorstellen">{t('placement.propose')}</Link>
        </p>
      </Stack>
      <ProfileText form={form} field="note" />
      <ProfileText form={form} field="studies" />
      <ThemesEditor form={form} />
      <HelpPart form={form} />
      <PlacePart form={form} />
      <PublicPart form={form} />
      <Row>
        <Button type="submit" busy={form.busy}>
          {t('profile.save')}
        </Button>
        <Words as="span" role="status">
          {form.dirty ? t('profile.unsaved') : t('profile.allSaved')}
        </Words>
      </Row>
      <LeavingGuard dirty={form.dirty} />
    </Stack>
  );
}

function Problems({ form }: { form: ProfileForm }) {
  const { t } = useTranslation('people');
  if (!form.failed) return null;
  const fields = form.problem?.fields ?? [];
  if (fields.length > 0) {
    return (
      <ErrorSummary
        title={t('profile.notSaved')}
        errors={fields.map(({ path, detail }) => ({
          fieldId: path.split('.')[0] ?? path,
          message: detail,
        }))}
      />
    );
  }
  return (
    <Note tone="negative" role="alert">
      {form.problem?.detail ?? t('profile.unreachable')}
    </Note>
  );
}

/** Asks before what was typed would be lost. */
function LeavingGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('people');
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title={t('leave.title')}
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      confirmLabel={t('leave.leave')}
      onConfirm={() => blocker.proceed?.()}
      danger
    >
      <p>{t('leave.text')}</p>
    </ConfirmDialog>
  );
}
