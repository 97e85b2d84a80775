/** Bring in your own assignment: propose a job to an organisation, and see what became of it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery, proposalPlaces } from '@/features/catalogue';
import { Columns } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { MyProposals } from '../components/proposing/MyProposals';
import { ProposalForm } from '../components/proposing/ProposalForm';

export default function ProposalsPage() {
  const { t } = useTranslation('proposals');
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const places = me ? proposalPlaces(me, networks) : [];
  return (
    <Page
      title={t('page')}
      lead={t('lead')}
      below={<Link to="/opdrachten/voorstellen">{t('toPlacements')}</Link>}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/klussen">{t('toJobs')}</Link>
        </Breadcrumb>
      }
    >
      {places.length > 0 ? (
        <Columns side={<MyProposals />}>
          <ProposalForm places={places} />
        </Columns>
      ) : (
        <EmptyState title={t('notMember')} />
      )}
    </Page>
  );
}
