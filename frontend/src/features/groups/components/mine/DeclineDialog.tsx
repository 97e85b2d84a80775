/** Saying no to an invitation: nothing has to be explained, and nothing bad follows. */
import { useTranslation } from 'react-i18next';
import type { Claim } from '@/features/jobs';
import { WhyDialog } from './WhyDialog';

interface DeclineDialogProps {
  claim: Claim;
  organisation: string;
  isOpen: boolean;
  onClose: () => void;
}

export function DeclineDialog({ organisation, ...rest }: DeclineDialogProps) {
  const { t } = useTranslation('groups');
  return (
    <WhyDialog
      {...rest}
      action="decline"
      title={t('offer.declineTitle')}
      why={{ label: t('offer.why'), hint: t('offer.whyHint') }}
      verb={t('offer.decline')}
      done={t('offer.declined')}
    >
      {t('offer.declineText', { organisation })}
    </WhyDialog>
  );
}
