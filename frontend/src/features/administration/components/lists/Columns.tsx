/** What the list's own columns mean: guessed or remembered, and to be changed. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { useChooseColumns, type Import } from '../../lists-api';
import { Refusal } from '../Refusal';
import styles from './lists.module.css';

interface ColumnsProps {
  read: Import;
  onAgain: () => void;
  /** Once there is something to look at again. */
  onDone?: () => void;
}

const none = 'none';

export function Columns({ read, onAgain, onDone }: ColumnsProps) {
  const { t } = useTranslation('lists');
  const choose = useChooseColumns(read.id);
  const [chosen, setChosen] = useState(
    () => new Map(read.columns.map(({ header, field }) => [header, field ?? ''])),
  );
  const lacking = lackingOf(read, chosen);
  function submit(event: FormEvent): void {
    event.preventDefault();
    choose.mutate(chosen, { onSuccess: () => onDone?.() });
  }
  return (
    <Stack as="form" gap={24} onSubmit={submit}>
      <Asked source={read.source ?? ''} />
      <Lacking names={lacking} />
      <Refusal error={choose.error} />
      <ul className={styles.columns}>
        {read.columns.map((column) => (
          <OneColumn
            key={column.header}
            read={read}
            column={column}
            chosen={chosen}
            onChoose={(field) => setChosen(taken(chosen, column.header, field))}
          />
        ))}
      </ul>
      <Row>
        <Button type="submit" busy={choose.isPending} isDisabled={lacking.length > 0}>
          {t('preview')}
        </Button>
        <Button look="secondary" onPress={onAgain}>
          {t('again')}
        </Button>
      </Row>
    </Stack>
  );
}

function Asked({ source }: { source: string }) {
  const { t } = useTranslation('lists');
  return (
    <Stack gap={8}>
      <h2>{t('columns.title')}</h2>
      <Words tone="subtle">{t('columns.text', { source })}</Words>
    </Stack>
  );
}

/** A field that is chosen elsewhere goes along to the new column. */
function taken(chosen: Map<string, string>, header: string, field: string): Map<string, string> {
  const next = new Map(
    [...chosen].map(([each, before]) => [each, field && before === field ? '' : before]),
  );
  return next.set(header, field);
}

/** Names of what every row needs and no column gives. A name may come in parts. */
function lackingOf(read: Import, chosen: Map<string, string>): string[] {
  const given = new Set(chosen.values());
  return read.fields
    .filter(({ field, needed }) => needed && !given.has(field))
    .filter(({ field }) => !(read.kind === 'people' && field === 'name' && given.has('last')))
    .map(({ label }) => label);
}

function Lacking({ names }: { names: string[] }) {
  const { t } = useTranslation('lists');
  if (names.length === 0) return null;
  return (
    <Note tone="warning" role="status">
      {t('columns.lacking', { names: names.join(', ') })}
    </Note>
  );
}

interface OneColumnProps {
  read: Import;
  column: Import['columns'][number];
  chosen: Map<string, string>;
  onChoose: (field: string) => void;
}

function OneColumn({ read, column, chosen, onChoose }: OneColumnProps) {
  const { t } = useTranslation('lists');
  const { header, examples } = column;
  return (
    <li>
      <div>
        <strong>{header || t('columns.nameless')}</strong>
        <Words tone="smallSubtle">
          {examples.length > 0 ? examples.join(' · ') : t('columns.empty')}
        </Words>
      </div>
      <Select
        label={t('columns.means', { header })}
        choices={[
          { id: none, label: t('columns.none') },
          ...read.fields.map(({ field, label, needed }) => ({
            id: field,
            label: needed ? t('columns.needed', { label }) : label,
          })),
        ]}
        value={chosen.get(header) || none}
        onChange={(key) => onChoose(key === none ? '' : key)}
        width="full"
      />
    </li>
  );
}
