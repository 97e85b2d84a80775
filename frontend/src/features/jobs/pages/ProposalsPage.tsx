/** Bring in your own assignment: propose a job to an organisation, and see what became of it. */
import { useTranslation } from 'react-i18next';
import { ProposingPage } from '@/features/proposals';
import { Link } from '@/ui/Link';
import { MyProposals } from '../components/proposing/MyProposals';
import { ProposalForm } from '../components/proposing/ProposalForm';

export default function ProposalsPage() {
  const { t } = useTranslation('proposals');
  return (
    <ProposingPage
      title={t('page')}
      lead={t('lead')}
      back={<Link to="/klussen">{t('toJobs')}</Link>}
      other={<Link to="/opdrachten/voorstellen">{t('toPlacements')}</Link>}
      mine={<MyProposals />}
      form={ProposalForm}
      nobody={t('notMember')}
    />
  );
}
