/** The report as a file: for a board, for a spreadsheet, for a program. */
import FileDown from 'lucide-react/icons/file-down';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Note } from '@/ui/signs';
import { refusalOf, useReportFile, type FileFormat, type Subject, type Wanted } from '../api';
import styles from './insights.module.css';

const formats: FileFormat[] = ['pdf', 'xlsx', 'csv'];

export function Downloads({ subject, wanted }: { subject: Subject; wanted: Wanted }) {
  const { t } = useTranslation('insights');
  const file = useReportFile(subject, wanted, t('download.name'));
  return (
    <div className={styles.downloads}>
      {formats.map((format) => (
        <Button
          key={format}
          look={format === 'pdf' ? 'primary' : 'secondary'}
          small
          icon={FileDown}
          busy={file.isPending && file.variables === format}
          onPress={() => file.mutate(format)}
        >
          {t(`download.${format}`)}
        </Button>
      ))}
      {file.error instanceof ProblemError ? (
        <Note tone="warning" role="alert">
          {refusalOf(file.error)}
        </Note>
      ) : null}
    </div>
  );
}
