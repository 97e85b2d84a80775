/** Beside the form: who could do it. Numbers only; names come when people step forward. */
import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Formation, type Seat } from '@/ui/Formation';
import { Panel, Stack, Words } from '@/ui/layout';
import { ReasonsList } from '@/ui/signs';
import type { OptionPreview } from './api';
import { groupMax, seatRoles, type Draft } from './draft';
import styles from './posting.module.css';
import { bestOption, type Preview } from './usePreview';

interface PreviewPanelProps {
  draft: Draft;
  preview: Preview;
}

export function PreviewPanel({ draft, preview }: PreviewPanelProps) {
  const { t } = useTranslation('posting');
  const best = preview.data ? bestOption(preview.data.options) : null;
  return (
    <Stack gap={16}>
      <Panel aria-labelledby="who-can">
        <Stack gap={16}>
          <h2 id="who-can">{t('panel.title')}</h2>
          {preview.data && best ? (
            <Best draft={draft} best={best} people={preview.data.people} />
          ) : (
            <Nothing draft={draft} preview={preview} />
          )}
          <Words tone="smallSubtle">{t('panel.noNames')}</Words>
        </Stack>
      </Panel>
      {best && best.fits > 0 ? (
        <Words tone="smallSubtle">{t('panel.onPublish', { count: best.fits })}</Words>
      ) : null}
    </Stack>
  );
}

function Nothing({ draft, preview }: PreviewPanelProps) {
  const { t } = useTranslation('posting');
  const none = draft.flexible ? !draft.until : draft.options.length === 0;
  const give = draft.flexible ? 'panel.noPeriod' : 'panel.noTimes';
  return (
    <Words tone="hint" role="status">
      {preview.failed ? t('panel.failed') : none ? t(give) : t('preview.counting')}
    </Words>
  );
}

function seatsOf(draft: Draft): Seat[] {
  return seatRoles.flatMap((role) =>
    Array.from({ length: draft.seats[role] }, () => ({ state: 'open' as const, role })),
  );
}

function Best({ draft, best, people }: { draft: Draft; best: OptionPreview; people: number }) {
  const { t } = useTranslation('posting');
  const format = useFormat();
  const name =
    best.start && best.end ? format.dateAndTimes(best.start, best.end) : t('panel.freely');
  const several = draft.options.length > 1;
  const of = draft.flexible ? 'ofPeopleFreely' : several ? 'ofPeople' : 'ofPeopleThen';
  return (
    <>
      <div className={styles.count}>
        <span className={styles.number}>{best.free}</span>
        <span>{t(`panel.${of}`, { people })}</span>
      </div>
      <Stack gap={8}>
        <strong>{several && !draft.flexible ? t('panel.best', { time: name }) : name}</strong>
        <Formation seats={seatsOf(draft)} />
        <ReasonsList small reasons={usePossible(draft, best)} />
      </Stack>
    </>
  );
}

function usePossible(draft: Draft, best: OptionPreview) {
  const { t } = useTranslation('posting');
  const fitting = {
    key: 'fits',
    icon: Check,
    text: t('panel.fit', { count: best.fits }),
  };
  if (best.groupPossible) {
    const full = { key: 'full', icon: Check, text: t('panel.full', { count: groupMax(draft) }) };
    return [full, fitting];
  }
  const missing = best.missing.map(({ key, text }) => ({
    key,
    text,
    icon: TriangleAlert,
    caution: true,
  }));
  return best.free > 0 ? [fitting, ...missing] : missing;
}

/** The same in two lines, for the bar at the bottom of a phone. */
export function PreviewInBar({ preview }: { preview: Preview }) {
  const { t } = useTranslation('posting');
  const format = useFormat();
  const best = preview.data ? bestOption(preview.data.options) : null;
  if (!best) return <span className={styles.barWords}>{t('panel.barNothing')}</span>;
  return (
    <span className={styles.barWords} role="status">
      <strong>{t('preview.able', { count: best.free })}</strong>
      {best.start ? (
        <span>{t('panel.barBest', { date: format.shortDate(best.start) })}</span>
      ) : null}
    </span>
  );
}
