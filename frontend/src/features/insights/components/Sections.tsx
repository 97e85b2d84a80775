/** The parts of a report: what it shows in words, a chart, and the table that it is drawn from. */
import { Words } from '@/ui/layout';
import type { Report } from '../api';
import { CheckedSection } from './CheckedSides';
import { ExchangeSection } from './Exchange';
import styles from './insights.module.css';
import { HoursSection, JobsSection } from './Trend';
import { SpreadSection } from './Spread';
import { ThemesSection } from './Themes';

export function Sections({ report }: { report: Report }) {
  const { hiding } = report.sections;
  return (
    <>
      <JobsSection report={report} />
      <HoursSection report={report} />
      <ThemesSection report={report} />
      <ExchangeSection report={report} />
      <SpreadSection report={report} />
      <CheckedSection report={report} />
      <section className={styles.section}>
        <h2>{hiding.title}</h2>
        <Words>{hiding.definition}</Words>
      </section>
    </>
  );
}
