/** What a list would do: the numbers, every bad row, every change, and the choice. */
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Table } from '@/ui/rows';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useFinishImport, type Import } from '../api';
import { Refusal } from './Refusal';

interface ImportPreviewProps {
  read: Import;
  onAgain: () => void;
}

export function ImportPreview({ read, onAgain }: ImportPreviewProps) {
  const { t } = useTranslation('administration');
  const finish = useFinishImport(read.id);
  const bad = read.errorCount > 0;
  const numbers = { new: read.new, changed: read.changed };
  const confirmable = !bad && !isSame(read);
  const end = (action: 'confirm' | 'discard') =>
    after(finish.mutateAsync(action), () => {
      toast(action === 'confirm' ? t('import.confirmed', numbers) : t('import.discarded'));
      onAgain();
    });
  return (
    <Stack gap={24}>
      <Refusal error={finish.error} />
      <Numbers read={read} />
      <Errors read={read} />
      <Changes read={read} />
      <Row>
        {confirmable ? (
          <Button busy={finish.isPending} onPress={() => end('confirm')}>
            {t('import.confirm')}
          </Button>
        ) : null}
        <Button look="secondary" onPress={() => end('discard')}>
          {t(confirmable ? 'import.discard' : 'import.again')}
        </Button>
      </Row>
    </Stack>
  );
}

const isSame = (read: Import): boolean => read.new + read.changed === 0;

function Numbers({ read }: { read: Import }) {
  const { t } = useTranslation('administration');
  const { rows, changed, unchanged, errorCount } = read;
  return (
    <Note tone={errorCount > 0 ? 'warning' : 'info'} role="status">
      <p>{t('import.counts', { rows, new: read.new, changed, unchanged })}</p>
      {errorCount > 0 ? <p>{t('import.bad', { count: errorCount })}</p> : null}
      {errorCount === 0 && isSame(read) ? <p>{t('import.same')}</p> : null}
    </Note>
  );
}

function Errors({ read: { errors } }: { read: Import }) {
  const { t } = useTranslation('administration');
  if (errors.length === 0) return null;
  return (
    <Stack as="section" gap={8}>
      <h2>{t('import.errors')}</h2>
      <Table
        label={t('import.errors')}
        items={errors.map((error, index) => ({ ...error, id: `${index}` }))}
        columns={[
          { id: 'row', title: t('import.row'), cell: ({ row }) => row },
          { id: 'column', title: t('import.column'), cell: ({ column }) => column },
          { id: 'detail', title: t('import.wrong'), cell: ({ detail }) => detail },
        ]}
      />
    </Stack>
  );
}

function Changes({ read: { changes } }: { read: Import }) {
  const { t } = useTranslation('administration');
  if (changes.length === 0) return null;
  return (
    <Stack as="section" gap={8}>
      <h2>{t('import.changes')}</h2>
      <Table
        label={t('import.changes')}
        items={changes.map((change, index) => ({ ...change, id: `${index}` }))}
        columns={[
          { id: 'row', title: t('import.row'), cell: ({ row }) => row },
          { id: 'what', title: t('import.what'), cell: ({ what }) => what },
          {
            id: 'before',
            title: t('import.before'),
            cell: ({ before }) => before ?? t('import.new'),
          },
          { id: 'after', title: t('import.after'), cell: (change) => change.after },
        ]}
      />
    </Stack>
  );
}
