/** One job in the library: what was learned, readable without opening, and where the idea flew. */
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import House from 'lucide-react/icons/house';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Repeat2 from 'lucide-react/icons/repeat-2';
import Sprout from 'lucide-react/icons/sprout';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import type { Icon } from '@/ui/Button';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Lineage } from '@/ui/Lineage';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import type { LineageStep } from '../api';
import { firstLines, linesOf, type Entry, type Line } from '../by-job';
import { EffectNote } from './EffectNote';
import styles from './learnings.module.css';
import { treeOf } from '../tree';
import { RepeatButton } from './RepeatButton';

const icons: Record<Line['kind'], Icon> = {
  learned: Lightbulb,
  changes: Sprout,
  takenHome: House,
  nextTime: CornerDownRight,
};

export function EntryView({ entry, first }: { entry: Entry; first: boolean }) {
  const { t } = useTranslation('learnings');
  const heading = useId();
  const [all, setAll] = useState(false);
  const { job, learnings } = entry;
  const lines = linesOf(learnings);
  const shown = all ? lines : firstLines(lines);
  return (
    <article className={styles.entry} aria-labelledby={heading}>
      <Stack gap={12}>
        <Tags entry={entry} />
        <h2 id={heading}>
          <Link plain to="/klussen/$jobId" params={{ jobId: job.id }}>
            {job.title}
          </Link>
        </h2>
        <ul className={styles.lines}>
          {shown.map((line) => (
            <LineView key={line.key} line={line} />
          ))}
        </ul>
        {job.effect ? <EffectNote effect={job.effect} /> : null}
      </Stack>
      <div className={styles.lineage}>
        <WhereItFlew steps={job.lineage} />
      </div>
      <Row gap={12} className={styles.act}>
        <RepeatButton job={job} first={first} />
        {lines.length > shown.length ? (
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('entry.all', { count: learnings.length })}
          </Button>
        ) : null}
      </Row>
    </article>
  );
}

function Tags({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['learnings', 'terms']);
  const { repeats, themes, helpForm, inventedBy, organisation } = entry.job;
  return (
    <Row gap={8}>
      {repeats > 0 ? (
        <Tag tone="yours" icon={Repeat2}>
          {inventedBy
            ? t('entry.repeated', { count: repeats })
            : t('entry.inventedHere', { organisation: organisation.name, count: repeats })}
        </Tag>
      ) : null}
      {inventedBy ? (
        <Tag tone="neutral" icon={Repeat2}>
          {t('entry.invented', { organisation: inventedBy.name })}
        </Tag>
      ) : null}
      {themes.slice(0, 2).map((theme) => (
        <Tag key={theme.id}>{theme.label}</Tag>
      ))}
      <Tag tone="neutral">{t(`terms:helpForm.${helpForm}`)}</Tag>
    </Row>
  );
}

function LineView({ line }: { line: Line }) {
  const { t } = useTranslation('learnings');
  const LineIcon = icons[line.kind];
  const author = line.author ?? t('entry.somebody');
  return (
    <li>
      <LineIcon aria-hidden />
      <span>
        {line.kind === 'learned' ? null : `${t(`line.${line.kind}`, { author })} `}
        {line.text}
      </span>
    </li>
  );
}

function WhereItFlew({ steps }: { steps: readonly LineageStep[] }) {
  const { t } = useTranslation('learnings');
  const format = useFormat();
  return (
    <Stack gap={12}>
      <h3>{t('lineage.title')}</h3>
      <Lineage
        stops={treeOf(steps).map(({ step, depth, from }) => ({
          key: step.jobId,
          place: step.organisation.name,
          text: `${format.monthName(step.at)} ${new Date(step.at).getFullYear()}`,
          depth,
          note: [
            ...(from ? [t('lineage.from', { organisation: from.organisation.name })] : []),
            // A repeat under another name tells what was new.
            ...(depth > 0 && step.title !== steps[0]?.title ? [step.title] : []),
          ].join(' · '),
        }))}
      />
    </Stack>
  );
}
