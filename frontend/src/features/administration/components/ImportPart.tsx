/** Reading in a list: choose, see what it would do with every bad row, then confirm or forget it. */
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { networksQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { usePreviewImport, type ImportKind } from '../api';
import styles from './administration.module.css';
import { ImportPreview } from './ImportPreview';
import { Refusal } from './Refusal';

const kinds: ImportKind[] = ['people', 'placements', 'jobs'];

export function ImportPart() {
  const { t } = useTranslation('administration');
  const networks = useQuery(networksQuery).data ?? [];
  const [kind, setKind] = useState<ImportKind>('people');
  const [network, setNetwork] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreviewImport();
  const networkId = network ?? networks[0]?.id ?? null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file && networkId) preview.mutate({ file, kind, networkId });
  }

  if (preview.data)
    return <ImportPreview key={preview.data.id} read={preview.data} onAgain={preview.reset} />;
  return (
    <Stack as="form" gap={20} onSubmit={submit}>
      <Refusal error={preview.error} />
      <Select
        label={t('import.kind')}
        choices={kinds.map((id) => ({ id, label: t(`import.kinds.${id}`) }))}
        value={kind}
        onChange={(id) => setKind(kinds.find((each) => each === id) ?? 'people')}
      />
      <Select
        label={t('import.network')}
        choices={networks.map(({ id, name }) => ({ id, label: name }))}
        value={networkId}
        onChange={(id) => setNetwork(String(id))}
      />
      <FileField onChange={setFile} />
      <div>
        <Button type="submit" busy={preview.isPending} isDisabled={!file}>
          {t('import.preview')}
        </Button>
      </div>
    </Stack>
  );
}

function FileField({ onChange }: { onChange: (file: File | null) => void }) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap={6}>
      <label htmlFor="list">
        <strong>{t('import.file')}</strong>
      </label>
      <Words tone="hint" id="list-hint">
        {t('import.fileHint')}
      </Words>
      <input
        id="list"
        type="file"
        accept=".csv,.xlsx"
        className={styles.file}
        aria-describedby="list-hint"
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    </Stack>
  );
}
