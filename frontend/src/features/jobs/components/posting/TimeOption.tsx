/** One time in the form: date, how many people could come, and a better time when it is weak. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { GroupMessage } from '@/ui/Field';
import { TimeOptionCard } from '@/ui/job';
import { optionFrom, optionTimes, type DraftOption } from './draft';
import { PreviewSentence } from './FlexiblePreview';
import type { OptionPreview as PreviewOption } from './api';
import styles from './posting.module.css';

interface TimeOptionProps {
  id: string;
  option: DraftOption;
  preview: PreviewOption | undefined;
  error: string | undefined;
  onEdit?: () => void;
  onRemove?: () => void;
  onReplace?: (option: DraftOption) => void;
}

export function TimeOption({ id, option, preview, error, ...changes }: TimeOptionProps) {
  const { start, end } = optionTimes(option);
  const format = useFormat();
  // An answer about another time than this one is not shown beside it.
  const known = preview && sameTime(preview, start) ? preview : null;
  return (
    <div id={id} tabIndex={-1} className={styles.labelled}>
      <TimeOptionCard
        date={format.shortDate(start)}
        time={format.timeRange(start, end)}
        {...measureOf(known)}
        {...useButtons(format.dateAndTimes(start, end), changes)}
      >
        <Judgement preview={known} onReplace={changes.onReplace} />
      </TimeOptionCard>
      {error ? <GroupMessage>{error}</GroupMessage> : null}
    </div>
  );
}

type Changes = Pick<TimeOptionProps, 'onEdit' | 'onRemove' | 'onReplace'>;

function useButtons(time: string, { onEdit, onRemove }: Changes) {
  const { t } = useTranslation('posting');
  return {
    ...(onEdit ? { onEdit, editLabel: t('when.change', { time }) } : {}),
    ...(onRemove ? { onRemove, removeLabel: t('when.remove', { time }) } : {}),
  };
}

const measureOf = (preview: PreviewOption | null) =>
  preview
    ? { able: preview.free, fitting: preview.fits, weak: !preview.groupPossible }
    : { able: 0, fitting: 0 };

interface JudgementProps {
  preview: PreviewOption | null;
  onReplace: ((option: DraftOption) => void) | undefined;
}

function Judgement({ preview, onReplace }: JudgementProps) {
  const { t } = useTranslation('posting');
  if (!preview) return <>{t('preview.counting')}</>;
  return (
    <>
      <PreviewSentence preview={preview} />
      {preview.better && onReplace ? (
        <BetterTime better={preview.better} onReplace={onReplace} />
      ) : null}
    </>
  );
}

const sameTime = (preview: PreviewOption, start: string): boolean =>
  preview.start !== null && Date.parse(preview.start) === Date.parse(start);

interface BetterTimeProps {
  better: NonNullable<PreviewOption['better']>;
  onReplace: (option: DraftOption) => void;
}

function BetterTime({ better, onReplace }: BetterTimeProps) {
  const { t } = useTranslation('posting');
  const format = useFormat();
  return (
    <span>
      {' '}
      <Button look="quiet" small onPress={() => onReplace(optionFrom(better))}>
        {t('preview.better', { time: format.dateAndTimes(better.start, better.end) })}
      </Button>{' '}
      {t('preview.then', { count: better.free })}
    </span>
  );
}
