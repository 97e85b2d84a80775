/** Facts in rows: summary rows with their "Wijzig", and a plain data table. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
  type SortDescriptor,
} from 'react-aria-components/Table';
import { classes } from '@/lib/classes';
import styles from './rows.module.css';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** A quiet button; say with hidden words what it changes. */
  action?: ReactNode;
}

/** `longLabels`: room for labels of several words. */
export function SummaryRows({ rows, longLabels }: { rows: SummaryRow[]; longLabels?: boolean }) {
  return (
    <dl className={classes(styles.rows, longLabels && styles.longLabels)}>
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd className={styles.value}>{row.value}</dd>
          {row.action ? <dd className={styles.action}>{row.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

export interface TableColumn<Item> {
  id: string;
  title: string;
  cell: (item: Item) => ReactNode;
  sortable?: boolean;
  /** The column that names the row; the first one otherwise. */
  names?: boolean;
}

interface TableProps<Item extends { id: string }> {
  label: string;
  columns: TableColumn<Item>[];
  items: Item[];
  sort?: SortDescriptor;
  onSort?: (sort: SortDescriptor) => void;
  empty?: ReactNode;
  /** For rows of words: on a phone each row stands below the other, with the title beside each cell. */
  stacks?: boolean;
}

interface ColumnTitleProps {
  title: string;
  direction: SortDescriptor['direction'] | undefined;
}

function ColumnTitle({ title, direction }: ColumnTitleProps) {
  return (
    <>
      {title}
      {direction === 'ascending' ? <ChevronUp className={styles.sort} aria-hidden /> : null}
      {direction === 'descending' ? <ChevronDown className={styles.sort} aria-hidden /> : null}
    </>
  );
}

/** Where rows stack, the title is shown on a phone, beside what is not empty. */
function inCell<Item>(column: TableColumn<Item>, item: Item, stacks = false): ReactNode {
  const words = column.cell(item);
  if (!stacks || words === '') return words;
  return (
    <>
      <span className={styles.title} aria-hidden>
        {column.title}
      </span>
      {words}
    </>
  );
}

/** Scrolls sideways in its own region when it must, or `stacks`. */
export function Table<Item extends { id: string }>(props: TableProps<Item>) {
  const { label, columns, items, sort, onSort, empty, stacks } = props;
  const naming = columns.find((column) => column.names)?.id ?? columns[0]?.id;
  return (
    <div className={styles.scroller}>
      <AriaTable
        aria-label={label}
        className={classes(styles.table, stacks && styles.stacks)}
        {...(sort ? { sortDescriptor: sort } : {})}
        {...(onSort ? { onSortChange: onSort } : {})}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.id === naming}
              allowsSorting={column.sortable ?? false}
            >
              {({ sortDirection }) => (
                <ColumnTitle title={column.title} direction={sortDirection} />
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          {items.map((item) => (
            <Row key={item.id} id={item.id}>
              {columns.map((column) => (
                <Cell key={column.id}>{inCell(column, item, stacks)}</Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}
