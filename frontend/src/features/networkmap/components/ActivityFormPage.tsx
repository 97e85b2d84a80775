/** Puts what an organisation is working on on the map, or changes it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { activityQuery, type Activity } from '../api';
import { ActivityForm } from './ActivityForm';
import { organisationsToKeep } from '../keeping';

export function NewActivityPage() {
  return <FormPage activity={null} />;
}

export function ChangeActivityPage() {
  const { activityId } = useParams({ from: '/signed-in/kaart/project/$activityId/bewerken' });
  return <FormPage activity={useSuspenseQuery(activityQuery(activityId)).data} />;
}

function FormPage({ activity }: { activity: Activity | null }) {
  const { t } = useTranslation('networkmap');
  const navigate = useNavigate();
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const organisations = me && organisationsToKeep(me, networks);
  const saved = ({ id }: Activity) => {
    toast(t('form.saved'));
    void navigate({ to: '/kaart/project/$activityId', params: { activityId: id } });
  };
  return (
    <Page
      title={t(activity ? 'form.change' : 'form.new')}
      lead={t('form.lead')}
      breadcrumb={
        <Breadcrumb label={t('activity.back')}>
          <Link to="/kaart">{t('activity.toMap')}</Link>
        </Breadcrumb>
      }
    >
      {me && organisations ? (
        <Form activity={activity} organisations={organisations} myId={me.id} onSaved={saved} />
      ) : null}
    </Page>
  );
}

function Form(props: Parameters<typeof ActivityForm>[0]) {
  const { t } = useTranslation('networkmap');
  if (props.organisations.length === 0) return <EmptyState title={t('form.nothing')} />;
  return <ActivityForm {...props} />;
}
