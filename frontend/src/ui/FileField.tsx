/** Choosing one file, or dropping it: its name stands there, and another one can take its place. */
import FileUp from 'lucide-react/icons/file-up';
import { useId } from 'react';
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import fieldStyles from './fields.module.css';
import { Words } from './layout';

interface FileFieldProps {
  label: string;
  hint?: string;
  /** Endings, as in ".csv". */
  accept: string[];
  file: File | null;
  onChange: (file: File) => void;
}

type Dropped = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

export function FileField({ label, hint, accept, file, onChange }: FileFieldProps) {
  const { t } = useTranslation('ui');
  const name = useId();
  async function drop({ items }: Dropped): Promise<void> {
    const dropped = items.find((item) => item.kind === 'file');
    if (dropped?.kind === 'file') onChange(await dropped.getFile());
  }
  return (
    <div className={fieldStyles.field} role="group" aria-labelledby={name}>
      <span id={name} className={fieldStyles.label}>
        {label}
      </span>
      {hint ? <Words tone="hint">{hint}</Words> : null}
      <DropZone
        className={fieldStyles.drop ?? ''}
        aria-label={t('file.dropFor', { label })}
        onDrop={(dropped) => void drop(dropped)}
      >
        <FileTrigger
          acceptedFileTypes={accept}
          onSelect={(files) => {
            const chosen = files?.[0];
            if (chosen) onChange(chosen);
          }}
        >
          <Button look="secondary" small icon={FileUp}>
            {t(file ? 'file.another' : 'file.choose')}
          </Button>
        </FileTrigger>
        <Text slot="label" role="status">
          {file?.name ?? t('file.drop')}
        </Text>
      </DropZone>
    </div>
  );
}
