/** Numbers to read, not to press: names at the left, numbers aligned at the right. */
import type { ReactNode } from 'react';
import { Hidden } from '@/ui/layout';
import styles from './insights.module.css';

export interface NumbersColumn<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
}

interface NumbersTableProps<Row extends { id: string }> {
  label: string;
  /** The first one names the rows. */
  columns: NumbersColumn<Row>[];
  items: Row[];
}

/** Scrolls sideways in its own region when it must. */
export function NumbersTable<Row extends { id: string }>(props: NumbersTableProps<Row>) {
  const { label, columns, items } = props;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <Hidden>{label}</Hidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              {columns.map(({ id, cell }, at) =>
                at === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
