/** Every row that isn't right: on the page in parts, and all at once as a file. */
import { useInfiniteQuery } from '@tanstack/react-query';
import FileDown from 'lucide-react/icons/file-down';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Table } from '@/ui/rows';
import { ShowMore } from '@/ui/states';
import { importErrorsQuery, useErrorsFile, type Import } from '../../lists-api';
import { Refusal } from '../Refusal';

const AT_FIRST = 100;

export function BadRows({ read }: { read: Import }) {
  return read.errorCount > 0 ? <Bad read={read} /> : null;
}

function Bad({ read: { id, errors: first, errorCount: count } }: { read: Import }) {
  const { t } = useTranslation('lists');
  const more = useInfiniteQuery({ ...importErrorsQuery(id), enabled: count > AT_FIRST });
  // The first ones came with the list itself.
  const errors = more.data?.pages.flatMap((page) => page.items) ?? first.slice(0, AT_FIRST);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('errors', { count })}</h2>
      <Download id={id} />
      <Table
        label={t('errors', { count })}
        items={errors.map((error, index) => ({ ...error, id: `${index}` }))}
        columns={[
          { id: 'row', title: t('row'), cell: ({ row }) => row },
          { id: 'column', title: t('column'), cell: ({ column }) => column },
          { id: 'detail', title: t('wrong'), cell: ({ detail }) => detail },
        ]}
      />
      {count > AT_FIRST ? (
        <ShowMore
          status={t('shownErrors', { shown: errors.length, count })}
          hasMore={more.hasNextPage}
          busy={more.isFetching}
          onMore={() => void more.fetchNextPage()}
        />
      ) : null}
    </Stack>
  );
}

function Download({ id }: { id: string }) {
  const { t } = useTranslation('lists');
  const file = useErrorsFile(id, t('fileName'));
  return (
    <Row>
      <Button
        look="secondary"
        small
        icon={FileDown}
        busy={file.isPending}
        onPress={() => after(file.mutateAsync(), () => undefined)}
      >
        {t('download')}
      </Button>
      <Refusal error={file.error} />
    </Row>
  );
}
