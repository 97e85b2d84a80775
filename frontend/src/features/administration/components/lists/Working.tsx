/** How far a worker is with a long list. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Progress } from '@/ui/measures';
import { useFinishImport, type Import } from '../../lists-api';
import { Refusal } from '../Refusal';
import styles from './lists.module.css';

interface WorkingProps {
  read: Import;
  onAgain: () => void;
}

export function Working({ read, onAgain }: WorkingProps) {
  const { t } = useTranslation('lists');
  const { decimal } = useFormat();
  const what = t(read.state === 'writing' ? 'working.writing' : 'working.reading');
  const total = Math.max(1, read.total);
  return (
    <Stack gap={12} as="section" className={styles.working}>
      <h2>{what}</h2>
      <Progress value={read.done} max={total} label={what} />
      <p>
        {t('working.steps', {
          done: decimal(read.done),
          total: decimal(total),
          percent: Math.floor((100 * read.done) / total),
        })}
      </p>
      <Words tone="subtle">{t('working.leave')}</Words>
      <WayOut read={read} onAgain={onAgain} />
    </Stack>
  );
}

/** A list that is only looked at may be thrown away; one that is being saved goes on by itself. */
function WayOut({ read, onAgain }: WorkingProps) {
  const { t } = useTranslation('lists');
  const finish = useFinishImport(read.id);
  return (
    <Stack gap={12}>
      <Refusal error={finish.error} />
      <Row>
        {read.state === 'reading' ? (
          <Button
            look="secondary"
            busy={finish.isPending}
            onPress={() => after(finish.mutateAsync({ action: 'discard' }), onAgain)}
          >
            {t('working.stop')}
          </Button>
        ) : null}
        <Button look="secondary" onPress={onAgain}>
          {t('another')}
        </Button>
      </Row>
    </Stack>
  );
}
