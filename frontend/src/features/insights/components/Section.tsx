/** One part of a report: title, what it shows in words, a chart, and its table behind a press. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '@/ui/Disclosure';
import { Words } from '@/ui/layout';
import styles from './insights.module.css';

interface SectionProps {
  words: { title: string; definition: string };
  /** Nothing to draw: says so instead. */
  empty?: boolean;
  chart: ReactNode;
  table: ReactNode;
  children?: ReactNode;
}

export function Section({ words, empty, chart, table, children }: SectionProps) {
  const { t } = useTranslation('insights');
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <Words tone="subtle">{words.definition}</Words>
      {empty ? <p>{t('nothing')}</p> : chart}
      {empty ? null : <Disclosure title={t('asTable')}>{table}</Disclosure>}
      {empty ? null : children}
    </section>
  );
}
