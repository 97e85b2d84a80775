/** Asks before offers leave the building: names everybody, and says what follows. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { ConfirmDialog } from '@/ui/Dialog';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useFormat } from '@/i18n/useLanguage';
import { useOffer, type Invited } from './api';

interface OfferDialogProps {
  jobId: string;
  members: Invited[];
  /** The time the group is for; null when there is one time, or none chosen. */
  optionId: string | null;
  onClose: (sent: boolean) => void;
}

export function OfferDialog({ jobId, members, optionId, onClose }: OfferDialogProps) {
  const { t } = useTranslation('board');
  const offer = useOffer(jobId);
  const send = () => {
    // The suggestion that this dialog belongs to goes away once its people are asked, and the
    // dialog with it: callbacks of `mutate` would be forgotten then, a promise is kept.
    void offer.mutateAsync({ members, optionId }).then(
      () => {
        toast(t('offer.sent', { count: members.length }));
        onClose(true);
      },
      () => undefined,
    );
  };
  return (
    <ConfirmDialog
      title={t('offer.title', { count: members.length })}
      isOpen
      onClose={() => onClose(false)}
      confirmLabel={t('offer.send', { count: members.length })}
      onConfirm={send}
      busy={offer.isPending}
    >
      <Stack gap={12}>
        <Names members={members} />
        <p>{t('offer.follows')}</p>
        {offer.error ? (
          <Note tone="warning" role="alert">
            {offer.error.message}
          </Note>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}

function Names({ members }: { members: Invited[] }) {
  const { t } = useTranslation(['board', 'terms']);
  const format = useFormat();
  return (
    <p>
      {t('offer.text', {
        names: format.inWords(
          members.map(({ name, seat }) =>
            seat ? t('offer.as', { name, seat: t(`terms:seat.${seat}`) }) : name,
          ),
        ),
      })}
    </p>
  );
}
