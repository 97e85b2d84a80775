/** Other days for one kind of data: first what would go, then the choice. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useChoosePeriod, useTryPeriod, type KeepingPeriod } from '../api';

interface Props {
  period: KeepingPeriod;
  onClose: () => void;
}

export function PeriodDialog({ period, onClose }: Props) {
  const { t } = useTranslation('privacy');
  const [days, setDays] = useState(period.days);
  const save = useChoosePeriod();
  const problem = save.error instanceof ProblemError ? save.error : null;
  const done = () => {
    toast(t('keeping.saved'));
    onClose();
  };
  return (
    <Dialog title={period.what} isOpen onClose={onClose}>
      <Stack gap={16}>
        <NumberStepper
          label={t('keeping.field')}
          hint={t('keeping.limits', period)}
          minValue={period.least}
          maxValue={period.most}
          value={days}
          onChange={setDays}
          error={problem?.fields[0]?.detail ?? problem?.detail}
        />
        <TryFirst periodKey={period.key} days={days} />
      </Stack>
      <DialogActions>
        <Button look="secondary" onPress={onClose}>
          {t('erase.cancel')}
        </Button>
        <Button
          busy={save.isPending}
          onPress={() => after(save.mutateAsync({ key: period.key, days }), done)}
        >
          {t('keeping.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function TryFirst({ periodKey, days }: { periodKey: string; days: number }) {
  const { t } = useTranslation('privacy');
  const tried = useTryPeriod();
  const count = tried.data?.days === days ? tried.data.wouldGo : null;
  return (
    <>
      <div>
        <Button
          look="secondary"
          small
          busy={tried.isPending}
          onPress={() => tried.mutate({ key: periodKey, days })}
        >
          {t('keeping.try')}
        </Button>
      </div>
      {count === null ? null : <Note role="status">{t('keeping.tried', { count })}</Note>}
    </>
  );
}
