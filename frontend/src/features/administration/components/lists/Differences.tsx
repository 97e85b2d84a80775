/** What a list would do: the numbers, every bad row, what is new, what changes, who is gone. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Row, Stack, Words } from '@/ui/layout';
import { Table } from '@/ui/rows';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { isStale, useFinishImport, type Import } from '../../lists-api';
import { Refusal } from '../Refusal';
import { BadRows } from './BadRows';
import { Columns } from './Columns';
import styles from './lists.module.css';

interface DifferencesProps {
  read: Import;
  onAgain: () => void;
}

type WithGone = 'leave' | 'end';

export function Differences({ read, onAgain }: DifferencesProps) {
  const [naming, setNaming] = useState(false);
  if (naming) {
    return <Columns read={read} onAgain={onAgain} onDone={() => setNaming(false)} />;
  }
  return <Told read={read} onAgain={onAgain} onColumns={() => setNaming(true)} />;
}

function Told({ read, onAgain, onColumns }: DifferencesProps & { onColumns: () => void }) {
  const [gone, setGone] = useState<WithGone>('leave');
  const finish = useFinishImport(read.id);
  return (
    <Stack gap={32}>
      <Refused error={finish.error} />
      <Numbers read={read} />
      <BadRows read={read} />
      <Changed read={read} />
      <Fresh read={read} />
      <NoLonger read={read} value={gone} onChange={setGone} />
      <Decide {...{ read, onAgain, onColumns, gone, finish }} />
    </Stack>
  );
}

/** When the data has changed since, what stands below has been read again. */
function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation('lists');
  if (!isStale(error)) return <Refusal error={error} />;
  return (
    <Note tone="warning" role="alert">
      {t('stale')}
    </Note>
  );
}

interface DecideProps extends DifferencesProps {
  onColumns: () => void;
  gone: WithGone;
  finish: ReturnType<typeof useFinishImport>;
}

function Decide({ read, onAgain, onColumns, gone, finish }: DecideProps) {
  const { t } = useTranslation('lists');
  const something = read.new + read.changed > 0 || (gone === 'end' && read.goneCount > 0);
  return (
    <Row>
      {something && read.errorCount === 0 ? (
        <Button
          busy={finish.isPending && finish.variables.action === 'confirm'}
          onPress={() => finish.mutate({ action: 'confirm', gone })}
        >
          {t('confirm')}
        </Button>
      ) : null}
      <Button look="secondary" onPress={onColumns}>
        {t('columns.change')}
      </Button>
      <Discard {...{ something, onAgain, finish }} />
    </Row>
  );
}

interface DiscardProps extends Pick<DecideProps, 'onAgain' | 'finish'> {
  something: boolean;
}

/** Asks first when there is something in it that would be written. */
function Discard({ something, onAgain, finish }: DiscardProps) {
  const { t } = useTranslation('lists');
  const discard = (close?: () => void) =>
    after(
      finish.mutateAsync({ action: 'discard' }),
      () => {
        toast(t('discarded'));
        onAgain();
      },
      close,
    );
  if (!something) {
    return (
      <Button look="secondary" onPress={() => discard()}>
        {t('again')}
      </Button>
    );
  }
  return (
    <AskFirst
      look="secondary"
      title={t('discardAsk')}
      text={t('discardText')}
      confirmLabel={t('discard')}
      busy={finish.isPending && finish.variables.action === 'discard'}
      onConfirm={discard}
    >
      {t('discard')}
    </AskFirst>
  );
}

function Numbers({ read }: { read: Import }) {
  const { t } = useTranslation('lists');
  const { rows, changed, unchanged, errorCount, goneCount } = read;
  const same = errorCount === 0 && read.new + changed + goneCount === 0;
  return (
    <Note tone={errorCount > 0 ? 'warning' : same ? 'positive' : 'info'} role="status">
      <p>{t('counts', { rows, new: read.new, changed, unchanged })}</p>
      {errorCount > 0 ? <p>{t('bad', { count: errorCount })}</p> : null}
      {same ? <p>{t('same')}</p> : null}
    </Note>
  );
}

/** Values that change: what stands there, and what will. */
function Changed({ read }: { read: Import }) {
  const { t } = useTranslation('lists');
  const changes = read.changes.filter(({ before }) => before !== null);
  const count = read.changeCount - read.freshCount;
  if (changes.length === 0) return null;
  return (
    <Stack as="section" gap={8}>
      <h2>{t('changes', { count })}</h2>
      <Table
        label={t('changes', { count })}
        items={changes.map((change, index) => ({ ...change, id: `${index}` }))}
        columns={[
          { id: 'row', title: t('row'), cell: ({ row }) => row },
          { id: 'what', title: t('what'), cell: ({ what }) => what },
          { id: 'before', title: t('before'), cell: ({ before }) => before || t('empty') },
          { id: 'after', title: t('after'), cell: (change) => change.after || t('empty') },
        ]}
      />
      <More shown={changes.length} count={count} />
    </Stack>
  );
}

function Fresh({ read }: { read: Import }) {
  const { t } = useTranslation('lists');
  const fresh = read.changes.filter(({ before }) => before === null);
  if (fresh.length === 0) return null;
  return (
    <Stack as="section" gap={8}>
      <h2>{t('fresh', { count: read.freshCount })}</h2>
      <ul className={styles.fresh}>
        {fresh.map(({ row, what, after: label }) => (
          <li key={`${row} ${what}`}>
            <span>{label}</span>
            <Words as="span" tone="smallSubtle">
              {t('freshRow', { what, row })}
            </Words>
          </li>
        ))}
      </ul>
      <More shown={fresh.length} count={read.freshCount} />
    </Stack>
  );
}

interface NoLongerProps {
  read: Import;
  value: WithGone;
  onChange: (value: WithGone) => void;
}

/** What the source had before and this list doesn't name. */
function NoLonger({ read, value, onChange }: NoLongerProps) {
  const { t } = useTranslation('lists');
  if (read.goneCount === 0) return null;
  const kind = read.kind === 'jobs' ? 'people' : read.kind;
  return (
    <Stack as="section" gap={12}>
      <h2>{t('gone.title', { count: read.goneCount })}</h2>
      <ul className={styles.fresh}>
        {read.gone.map(({ number, what }) => (
          <li key={number}>
            <span>{what}</span>
            <Words as="span" tone="smallSubtle">
              {number}
            </Words>
          </li>
        ))}
      </ul>
      <More shown={read.gone.length} count={read.goneCount} />
      <RadioGroup
        label={t('gone.question')}
        value={value}
        onChange={(next) => onChange(next === 'end' ? 'end' : 'leave')}
        choices={[
          { value: 'leave', label: t('gone.leave') },
          { value: 'end', label: t(`gone.end.${kind}`) },
        ]}
      />
    </Stack>
  );
}

function More({ shown, count }: { shown: number; count: number }) {
  const { t } = useTranslation('lists');
  return count > shown ? <Words tone="subtle">{t('more', { count: count - shown })}</Words> : null;
}
