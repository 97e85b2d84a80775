/** Who did what, the latest first, narrowed to one kind of thing. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack } from '@/ui/layout';
import { Table } from '@/ui/rows';
import { Select } from '@/ui/Select';
import { EmptyState, MorePages } from '@/ui/states';
import { auditQuery, type AuditEntry } from '../api';

const kinds = [
  'person',
  'organisation',
  'network',
  'claim',
  'assignment-run',
  'import',
  'delivery',
  'webhook',
  'api-token',
  'identity-provider',
  'invitation',
  'story',
] as const;

const isKind = (kind: string): kind is (typeof kinds)[number] =>
  (kinds as readonly string[]).includes(kind);

export function AuditPart() {
  const { t } = useTranslation('administration');
  const kind = useSearch({ from: '/signed-in/beheer/$part' }).soort;
  const navigate = useNavigate();
  const choices = kinds.map((id) => ({ id, label: t(`kind.${id}`) }));
  return (
    <Stack gap={20}>
      <Select
        label={t('audit.kind')}
        choices={[{ id: 'all', label: t('audit.all') }, ...choices]}
        value={kind ?? 'all'}
        onChange={(id) =>
          void navigate({
            to: '/beheer/$part',
            params: { part: 'logboek' },
            search: id === 'all' ? {} : { soort: id },
            replace: true,
          })
        }
      />
      <Entries kind={kind} />
    </Stack>
  );
}

function Entries({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation('administration');
  const list = useSuspenseInfiniteQuery(auditQuery(kind));
  const columns = useColumns();
  const entries = list.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState title={t('audit.none')} />;
  return (
    <Stack gap={16}>
      <Table label={t('part.logboek')} columns={columns} items={entries} stacks />
      <MorePages status={t('shown', { count: entries.length })} pages={list} />
    </Stack>
  );
}

function useColumns() {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const who = ({ actor, onBehalfOf }: AuditEntry) =>
    onBehalfOf
      ? t('audit.behalf', { actor: actor?.name ?? t('audit.system'), other: onBehalfOf.name })
      : (actor?.name ?? t('audit.system'));
  return [
    {
      id: 'at',
      title: t('audit.when'),
      names: true,
      cell: ({ at }: AuditEntry) => `${format.shortDate(at)}, ${format.timeOfDay(at)}`,
    },
    { id: 'who', title: t('audit.who'), cell: who },
    { id: 'action', title: t('audit.what'), cell: ({ text }: AuditEntry) => text },
    {
      id: 'object',
      title: t('audit.object'),
      cell: ({ objectKind, objectId }: AuditEntry) =>
        `${isKind(objectKind) ? t(`kind.${objectKind}`) : objectKind} ${objectId.slice(-8)}`,
    },
    { id: 'details', title: t('audit.details'), cell: ({ why }: AuditEntry) => why },
  ];
}
