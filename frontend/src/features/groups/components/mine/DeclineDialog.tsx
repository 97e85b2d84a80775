/** Saying no to an invitation: nothing has to be explained, and nothing bad follows. */
import { useTranslation } from 'react-i18next';
import type { MyClaim } from './api';
import { WhyDialog } from './WhyDialog';

interface DeclineDialogProps extends MyClaim {
  onClose: () => void;
}

export default function DeclineDialog({ claim, job, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('groups');
  return (
    <WhyDialog
      {...{ claim, onClose }}
      isOpen
      action="decline"
      title={t('offer.declineTitle')}
      why={{ label: t('offer.why'), hint: t('offer.whyHint') }}
      verb={t('offer.decline')}
      done={t('offer.declined')}
    >
      {t('offer.declineText', { organisation: job.organisation.name })}
    </WhyDialog>
  );
}
