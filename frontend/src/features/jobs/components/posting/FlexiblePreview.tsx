/** How many people have enough free hours in the period. */
import { useTranslation } from 'react-i18next';
import { Words } from '@/ui/layout';
import { PeopleBars } from '@/ui/measures';
import type { OptionPreview as PreviewOption } from './api';

export function FlexiblePreview({ preview }: { preview: PreviewOption }) {
  return (
    <div role="status">
      <PeopleBars able={preview.free} fitting={preview.fits} />
      <Words>
        <PreviewSentence preview={preview} />
      </Words>
    </div>
  );
}

/** "9 mensen kunnen, 6 passen goed. Groepje is compleet." */
export function PreviewSentence({ preview }: { preview: PreviewOption }) {
  const { t } = useTranslation('posting');
  return (
    <>
      <strong>{t('preview.able', { count: preview.free })}</strong>
      {preview.free > 0 ? t('preview.fitting', { count: preview.fits }) : '.'}{' '}
      {preview.groupPossible
        ? t('preview.complete')
        : preview.missing.map((reason) => reason.text).join(' ')}
      {preview.posterFree === false ? <strong> {t('preview.posterTaken')}</strong> : null}
    </>
  );
}
