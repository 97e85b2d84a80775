/** Which list, for which network, from where. */
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { FileField } from '@/ui/FileField';
import { Row, Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { after } from '@/lib/after';
import { sourcesQuery, usePreviewImport, type Import, type ImportKind } from '../../lists-api';
import { Refusal } from '../Refusal';

const kinds: ImportKind[] = ['people', 'placements', 'activities', 'jobs'];

interface ChoosingProps {
  networks: Network[];
  onRead: (read: Import) => void;
}

export function Choosing({ networks, onRead }: ChoosingProps) {
  const { t } = useTranslation('lists');
  const preview = usePreviewImport();
  const [kind, setKind] = useState<ImportKind>('people');
  const [networkId, setNetworkId] = useState(networks[0]?.id ?? '');
  const [source, setSource] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const name = source.trim();
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (file && name) {
      after(preview.mutateAsync({ file, kind, networkId, source: name }), onRead);
    }
  }
  return (
    <Stack as="form" gap={24} onSubmit={submit}>
      <ForWhat {...{ networks, kind, setKind, networkId, setNetworkId }} />
      <Source networkId={networkId} value={source} onChange={setSource} wrong={tried && !name} />
      <FileField
        label={t('file')}
        hint={t('fileHint')}
        accept={['.csv', '.xlsx']}
        file={file}
        onChange={setFile}
      />
      <NotRead error={preview.error} missing={tried && !file} />
      <div>
        <Button type="submit" busy={preview.isPending}>
          {t('preview')}
        </Button>
      </div>
    </Stack>
  );
}

interface ForWhatProps {
  networks: Network[];
  kind: ImportKind;
  setKind: (kind: ImportKind) => void;
  networkId: string;
  setNetworkId: (networkId: string) => void;
}

function ForWhat({ networks, kind, setKind, networkId, setNetworkId }: ForWhatProps) {
  const { t } = useTranslation('lists');
  return (
    <>
      <Select
        label={t('kind')}
        choices={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={(id) => setKind(kinds.find((each) => each === id) ?? 'people')}
      />
      <Select
        label={t('network')}
        choices={networks.map(({ id, name: label }) => ({ id, label }))}
        value={networkId}
        onChange={(id) => setNetworkId(id)}
      />
    </>
  );
}

interface SourceProps {
  networkId: string;
  value: string;
  onChange: (name: string) => void;
  wrong: boolean;
}

/** Typed, or taken from those that are known. */
function Source({ networkId, value, onChange, wrong }: SourceProps) {
  const { t } = useTranslation('lists');
  const known = useQuery(sourcesQuery(networkId)).data ?? [];
  return (
    <Stack gap={8}>
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        value={value}
        onChange={onChange}
        maxLength={100}
        {...(wrong ? { error: t('sourceMissing') } : {})}
      />
      {known.length > 0 ? (
        <Row gap={8}>
          {known.map(({ id, name }) => (
            <Button key={id} look="secondary" small onPress={() => onChange(name)}>
              {name}
            </Button>
          ))}
        </Row>
      ) : null}
    </Stack>
  );
}

function NotRead({ error, missing }: { error: Error | null; missing: boolean }) {
  const { t } = useTranslation('lists');
  const gone = error?.name === 'NotReadableError';
  if (!missing && !gone) return <Refusal error={error} />;
  return (
    <Note tone="negative" role="alert">
      {t(missing ? 'fileMissing' : 'unreadable')}
    </Note>
  );
}
