/** What the server said when it refused, or that it could not be reached. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Note } from '@/ui/signs';

export function Refusal({ error }: { error: Error | null }) {
  const { t } = useTranslation('administration');
  if (!error) return null;
  const details =
    error instanceof ProblemError
      ? [error.detail, ...error.fields.map((field) => field.detail)]
      : [t('failed')];
  return (
    <Note tone="negative" role="alert">
      {[...new Set(details)].map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </Note>
  );
}
