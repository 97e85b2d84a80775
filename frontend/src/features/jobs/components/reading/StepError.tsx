/** Why a step was refused: the server's words, with the way on when the job changed meanwhile. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';

interface StepErrorProps {
  error: Error | null;
  /** Closes the dialog: the newest version stands on the page behind it. */
  onClose: () => void;
}

function kindOf(error: Error): 'changed' | 'doubleBooked' | null {
  if (!(error instanceof ProblemError)) return null;
  if (error.status === 412) return 'changed';
  return error.code === 'double-booked' ? 'doubleBooked' : null;
}

/** What is wrong, field by field; each sentence once. */
const fieldsOf = (error: Error): string[] =>
  error instanceof ProblemError ? [...new Set(error.fields.map(({ detail }) => detail))] : [];

export function StepError({ error, onClose }: StepErrorProps) {
  const { t } = useTranslation('job');
  if (!error) return null;
  const kind = kindOf(error);
  return (
    <Note tone="warning" role="alert">
      <Stack gap={10}>
        <p>{kind === 'changed' ? t('refused.changed') : error.message}</p>
        {fieldsOf(error).map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        {kind === 'doubleBooked' ? <p>{t('refused.doubleBooked')}</p> : null}
        {kind ? (
          <div>
            <Button small look="secondary" onPress={onClose}>
              {t(kind === 'changed' ? 'refused.reload' : 'refused.toGroup')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Note>
  );
}
