/** Where the form stands: problems on top, what was put back, what somebody else changed, and saving. */
import CloudCheck from 'lucide-react/icons/cloud-check';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { ErrorSummary } from '@/ui/states';
import styles from './posting.module.css';
import type { Posting } from './PostingForm';
import { summaryOf } from './problems';
import type { Stored } from './saving';

interface StandingProps {
  posting: Posting;
  onKept: (stored: Stored | null) => void;
}

export function Standing({ posting, onKept }: StandingProps) {
  const { t } = useTranslation('posting');
  const { errors, failure } = posting;
  const restored = posting.restored && posting.changed;
  const summary = summaryOf(errors);
  return (
    <>
      {summary.length > 0 ? (
        <ErrorSummary
          key={posting.attempt}
          title={t('summary.title', { count: summary.length })}
          errors={summary}
        />
      ) : null}
      {failure?.status === 412 ? <Newer posting={posting} onKept={onKept} /> : null}
      {summary.length === 0 ? <Refused failure={failure} /> : null}
      {restored ? <Restored onStartAgain={posting.startAgain} /> : null}
    </>
  );
}

/** News about the world that no field can tell. */
function Refused({ failure }: { failure: Posting['failure'] }) {
  if (!failure || failure.status === 412) return null;
  return (
    <Note tone="warning" role="alert">
      {failure.detail}
    </Note>
  );
}

function Restored({ onStartAgain }: { onStartAgain: () => void }) {
  const { t } = useTranslation('posting');
  return (
    <Note>
      <Row gap={12}>
        <span>{t('restored.text')}</span>
        <Button look="quiet" small onPress={onStartAgain}>
          {t('restored.again')}
        </Button>
      </Row>
    </Note>
  );
}

function Newer({ posting, onKept }: StandingProps) {
  const { t } = useTranslation('posting');
  return (
    <Note tone="warning" role="alert">
      <Stack gap={10}>
        <span>{t('newer.text')}</span>
        <Row gap={12}>
          <Button look="secondary" small onPress={() => void posting.takeTheirs()}>
            {t('newer.theirs')}
          </Button>
          <Button look="secondary" small onPress={() => void posting.keepMine().then(onKept)}>
            {t('newer.mine')}
          </Button>
        </Row>
      </Stack>
    </Note>
  );
}

export function Actions({ posting, onSave }: { posting: Posting; onSave: () => void }) {
  const { t } = useTranslation('posting');
  const published = posting.stored?.published ?? false;
  const main = published ? 'saving' : 'publishing';
  return (
    <div className={styles.actions}>
      <span className={styles.wideOnly}>
        <Button type="submit" busy={posting.work === main}>
          {published ? t('save.changes') : t('save.publish')}
        </Button>
      </span>
      {published ? null : (
        <Button look="secondary" busy={posting.work === 'saving'} onPress={onSave}>
          {t('save.draft')}
        </Button>
      )}
      <Kept at={posting.changed ? posting.keptAt : null} />
    </div>
  );
}

function Kept({ at }: { at: string | null }) {
  const { t } = useTranslation('posting');
  const format = useFormat();
  return (
    <Words as="span" tone="hint" role="status">
      {at ? (
        <>
          <CloudCheck aria-hidden /> {t('save.kept', { time: format.timeOfDay(at) })}
        </>
      ) : null}
    </Words>
  );
}
