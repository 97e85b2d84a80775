/** Why a job is not for me: a reason to press, or words. Nobody has to; it helps what comes next. */
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Chips } from '@/ui/Chips';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useNotForMe } from './api';
import { lazyPart } from '@/ui/lazy-part';

// Few write one.
const WhyInWords = lazyPart(() => import('./WhyInWords'));

const reasons = ['topic', 'time', 'place', 'busy'] as const;

interface WhyNotProps {
  jobId: string;
  onTold?: () => void;
}

export default function WhyNot({ jobId, onTold }: WhyNotProps) {
  const { t } = useTranslation('jobs');
  const change = useNotForMe(jobId);
  const busy = change.isPending;
  const [other, setOther] = useState(false);
  const tell = (said: Parameters<typeof change.mutateAsync>[0]) =>
    after(change.mutateAsync(said), () => {
      toast(t('notForMe.told'));
      onTold?.();
    });
  return (
    <Stack gap={10}>
      <Words tone="hint">{t('notForMe.whyHint')}</Words>
      <Chips label={t('notForMe.why')}>
        {reasons.map((reason) => (
          <Button
            key={reason}
            look="secondary"
            small
            busy={busy && change.variables?.reason === reason}
            onPress={() => tell({ reason })}
          >
            {t(`notForMe.reason.${reason}`)}
          </Button>
        ))}
        {other ? null : (
          <Button look="secondary" small onPress={() => startTransition(() => setOther(true))}>
            {t('notForMe.reason.other')}
          </Button>
        )}
      </Chips>
      {other ? <WhyInWords busy={busy} onTell={(why) => tell({ reason: 'other', why })} /> : null}
      {change.error ? (
        <Note tone="warning" role="alert">
          {change.error.message}
        </Note>
      ) : null}
    </Stack>
  );
}
