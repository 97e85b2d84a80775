/** A finding or a surprise; one's own goes at once with the way back, another's after asking. */
import Lightbulb from 'lucide-react/icons/lightbulb';
import Sparkles from 'lucide-react/icons/sparkles';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { IconButton } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useAddFinding, useRemoveFinding, type Finding } from '../api';
import styles from './pools.module.css';
import { Problem } from './Problem';

interface FindingProps {
  poolId: string;
  finding: Finding;
}

export function FindingRow({ poolId, finding }: FindingProps) {
  const { t } = useTranslation('pools');
  const { shortDate } = useFormat();
  return (
    <li className={styles.row}>
      <div className={styles.heading}>
        <Kind kind={finding.kind} />
        {finding.mayRemove ? <Remove poolId={poolId} finding={finding} /> : null}
      </div>
      <p className={styles.quote}>{finding.text}</p>
      <Words tone="smallSubtle">
        {finding.author?.name ?? t('somebody')}, {shortDate(finding.at)}
        {finding.theme ? ` · ${finding.theme.name}` : null}
      </Words>
    </li>
  );
}

function Remove({ poolId, finding }: FindingProps) {
  const { t } = useTranslation('pools');
  const [asking, setAsking] = useState(false);
  const removing = useRemoveFinding();
  const again = useAddFinding(poolId);
  const { kind, text, theme, mine } = finding;
  const back = () => void again.mutateAsync({ kind, text, poolThemeId: theme?.id ?? null });
  const remove = () =>
    after(removing.mutateAsync(finding.id), () =>
      toast(t('finding.removed'), mine ? back : undefined),
    );
  return (
    <>
      {asking ? null : <Problem error={removing.error} />}
      <IconButton
        label={t('finding.remove')}
        icon={Trash2}
        onPress={mine ? remove : () => setAsking(true)}
      />
      <ConfirmDialog
        title={t('finding.removeAsk')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('finding.remove')}
        onConfirm={remove}
        busy={removing.isPending}
        danger
      >
        <Stack gap={12}>
          <p>{t('finding.removeText', { name: finding.author?.name ?? t('somebody') })}</p>
          <Problem error={removing.error} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}

function Kind({ kind }: { kind: Finding['kind'] }) {
  const { t } = useTranslation('pools');
  return kind === 'surprise' ? (
    <span className={styles.surprise}>
      <Sparkles aria-hidden /> {t('finding.surprise')}
    </span>
  ) : (
    <Tag icon={Lightbulb}>{t('finding.finding')}</Tag>
  );
}
