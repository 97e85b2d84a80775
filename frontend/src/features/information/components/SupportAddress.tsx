/** The address of the people who help; set by whoever runs the installation. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '@/ui/Link';
import { installationQuery } from '../api';

export function SupportAddress() {
  const { t } = useTranslation('information');
  const address = useQuery(installationQuery).data?.supportEmail;
  if (!address) return <p>{t('support.inMails')}</p>;
  return (
    <p>
      {t('support.mail')} <ExternalLink href={`mailto:${address}`}>{address}</ExternalLink>.
    </p>
  );
}
