/** The job's history in words: who did what when, and what a move changed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { Words } from '@/ui/layout';
import { historyQuery } from './api';
import { usePlace } from './words';

type Moved = NonNullable<components['schemas']['Transition']['moved']>;
type WhenAndWhere = Moved['from'];

export function History({ jobId }: { jobId: string }) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const history = useQuery(historyQuery(jobId));
  if (!history.data?.length) return null;
  return (
    <Disclosure title={t('history.title')} level={2}>
      <ul>
        {history.data.map((line) => (
          <li key={line.id}>
            {format.shortDate(line.at)}: {t(`history.${line.action}`)}
            {line.actor ? ` (${line.actor.name})` : ''}
            {line.why ? `. ${line.why}` : ''}
            {line.moved ? <WhatMoved {...line.moved} /> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The times or the place before and after, whichever changed. */
function WhatMoved({ from, to }: Moved) {
  const { t } = useTranslation('job');
  const times = useTimes();
  const place = usePlace();
  const changes = [
    [times(from), times(to)],
    [place(from.place), place(to.place)],
  ].filter(([before, after]) => before !== after);
  return changes.map(([before = '', after = '']) => (
    <Words key={after} tone="smallSubtle">
      {t('history.moved', { before, after })}
    </Words>
  ));
}

/** When, in one line. */
function useTimes(): (when: WhenAndWhere) => string {
  const { t } = useTranslation(['job', 'jobs']);
  const format = useFormat();
  return ({ options, from, until }) => {
    if (options.length > 0) {
      return format.inWords(options.map(({ start, end }) => format.dateAndTimes(start, end)));
    }
    if (!from || !until) return t('jobs:when.later');
    return t('history.days', { from: format.dayAndMonth(from), until: format.dayAndMonth(until) });
  };
}
