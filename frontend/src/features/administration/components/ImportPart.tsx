/** Reading in a list: choose, see what it would do with every bad row, then confirm or forget it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery, type Network } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { FileField } from '@/ui/FileField';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { usePreviewImport, type ImportKind } from '../api';
import { ImportPreview } from './ImportPreview';
import { keptBy } from '../parts';
import { Refusal } from './Refusal';

const kinds: ImportKind[] = ['people', 'placements', 'jobs'];

export function ImportPart() {
  const { t } = useTranslation('administration');
  const networks = keptBy(useMe(), useSuspenseQuery(networksQuery).data);
  const preview = usePreviewImport();
  const [choice, setChoice] = useState<Choice>({ kind: 'people', networkId: null });
  if (networks.length === 0) {
    return (
      <EmptyState title={t('import.noNetwork')}>
        <p>{t('import.noNetworkText')}</p>
      </EmptyState>
    );
  }
  if (preview.data) {
    return <ImportPreview key={preview.data.id} read={preview.data} onAgain={preview.reset} />;
  }
  return <Choosing {...{ networks, preview, choice, setChoice }} />;
}

interface Choice {
  kind: ImportKind;
  networkId: string | null;
}

interface ChoosingProps {
  networks: Network[];
  preview: ReturnType<typeof usePreviewImport>;
  choice: Choice;
  setChoice: (choice: Choice) => void;
}

/** Left and entered again for each file: a file that was mended must be chosen anew. */
function Choosing({ networks, preview, choice, setChoice }: ChoosingProps) {
  const { t } = useTranslation('administration');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const networkId = choice.networkId ?? networks[0]?.id ?? null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (file && networkId) preview.mutate({ file, kind: choice.kind, networkId });
  }
  return (
    <Stack as="form" gap={20} onSubmit={submit}>
      <ForWhat {...{ networks, choice, setChoice }} />
      <FileField
        label={t('import.file')}
        hint={t('import.fileHint')}
        accept={['.csv', '.xlsx']}
        file={file}
        onChange={setFile}
      />
      <NotRead error={preview.error} missing={tried && !file} />
      <div>
        <Button type="submit" busy={preview.isPending}>
          {t('import.preview')}
        </Button>
      </div>
    </Stack>
  );
}

type ForWhatProps = Pick<ChoosingProps, 'networks' | 'choice' | 'setChoice'>;

function ForWhat({ networks, choice, setChoice }: ForWhatProps) {
  const { t } = useTranslation('administration');
  return (
    <>
      <Select
        label={t('import.kind')}
        choices={kinds.map((id) => ({ id, label: t(`import.kinds.${id}`) }))}
        value={choice.kind}
        onChange={(id) =>
          setChoice({ ...choice, kind: kinds.find((each) => each === id) ?? 'people' })
        }
      />
      <Select
        label={t('import.network')}
        choices={networks.map(({ id, name }) => ({ id, label: name }))}
        value={choice.networkId ?? networks[0]?.id ?? null}
        onChange={(id) => setChoice({ ...choice, networkId: String(id) })}
      />
    </>
  );
}

function NotRead({ error, missing }: { error: Error | null; missing: boolean }) {
  const { t } = useTranslation('administration');
  const gone = error?.name === 'NotReadableError';
  if (!missing && !gone) return <Refusal error={error} />;
  return (
    <Note tone="negative" role="alert">
      {t(missing ? 'import.fileMissing' : 'import.unreadable')}
    </Note>
  );
}
