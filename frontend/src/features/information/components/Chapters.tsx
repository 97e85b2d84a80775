/** A page of plain text: a heading with one or more sentences, again and again. */
import { Stack } from '@/ui/layout';
import styles from '../pages/information.module.css';

export interface Chapter {
  title: string;
  /** One line is a paragraph; several become a list. */
  lines: string[];
}

export function Chapters({ chapters }: { chapters: Chapter[] }) {
  return chapters.map(({ title, lines }) => (
    <Stack as="section" gap={8} key={title}>
      <h2>{title}</h2>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Stack>
  ));
}
