/** A copy of everything: ask for one, and take it. */
import Download from 'lucide-react/icons/download';
import FileArchive from 'lucide-react/icons/file-archive';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { FileLink } from '@/ui/Link';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { copyAddress, useAskForCopy, type DataCopy } from '../api';
import styles from './privacy.module.css';

export function Copies({ copies }: { copies: DataCopy[] }) {
  const { t } = useTranslation('privacy');
  const ask = useAskForCopy();
  const ready = (copy: DataCopy) => toast(t(copy.state === 'ready' ? 'copy.made' : 'copy.making'));
  return (
    <Stack as="section" gap={12}>
      <h2>{t('copy.title')}</h2>
      <p>{t('copy.text')}</p>
      {ask.error instanceof ProblemError ? (
        <Note tone="warning" role="alert">
          {ask.error.status === 429 ? t('copy.enough') : ask.error.detail}
        </Note>
      ) : null}
      <div>
        <Button
          look="secondary"
          icon={FileArchive}
          busy={ask.isPending}
          onPress={() => after(ask.mutateAsync(), ready)}
        >
          {t('copy.ask')}
        </Button>
      </div>
      {copies.length > 0 ? (
        <ul className={styles.list}>
          {copies.map((copy) => (
            <CopyLine key={copy.id} copy={copy} />
          ))}
        </ul>
      ) : null}
    </Stack>
  );
}

function CopyLine({ copy }: { copy: DataCopy }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const asked = `${format.shortDate(copy.askedAt)}, ${format.timeOfDay(copy.askedAt)}`;
  return (
    <li>
      <Row between gap={12}>
        <div>
          <strong>{t('copy.of', { asked })}</strong>
          <Words tone="small">
            {t(`copy.state.${copy.state}`, { gone: format.longDate(copy.goneAt) })}
          </Words>
        </div>
        {copy.state === 'ready' ? (
          <FileLink href={copyAddress(copy)} icon={Download} name={t('copy.downloadOf', { asked })}>
            {t('copy.download')}
          </FileLink>
        ) : null}
      </Row>
    </li>
  );
}
