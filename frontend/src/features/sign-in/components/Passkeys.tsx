/** My passkeys: make one in this browser, call it something, take it away. */
import { useSuspenseQuery } from '@tanstack/react-query';
import KeyRound from 'lucide-react/icons/key-round';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ConfirmDialog } from '@/ui/Dialog';
import { Row, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import {
  passkeysQuery,
  useAddPasskey,
  useEndElsewhere,
  useRemovePasskey,
  type Passkey,
} from '../access';
import { knowsPasskeys, PasskeyRefused } from '../passkeys';
import { PasskeyNameDialog } from './PasskeyNameDialog';
import { SignInAgain, wantsSignIn } from './SignInAgain';
import styles from './sign-in.module.css';

export function Passkeys() {
  const { t } = useTranslation('sign-in');
  const passkeys = useSuspenseQuery(passkeysQuery).data;
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return (
    <Stack as="section" gap={12} aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkey.title')}</h2>
      <Words tone="hint">{t('passkey.hint')}</Words>
      {passkeys.length === 0 ? <p>{t('passkey.none')}</p> : null}
      <ul className={styles.lines}>
        {passkeys.map((each) => (
          <PasskeyLine
            key={each.id}
            passkey={each}
            onName={() => setNaming(each)}
            onRemove={() => setRemoving(each)}
          />
        ))}
      </ul>
      <AddPasskey onAdded={setNaming} />
      {naming ? <PasskeyNameDialog passkey={naming} onClose={() => setNaming(null)} /> : null}
      {removing ? <RemovePasskey passkey={removing} onClose={() => setRemoving(null)} /> : null}
    </Stack>
  );
}

interface PasskeyLineProps {
  passkey: Passkey;
  onName: () => void;
  onRemove: () => void;
}

function PasskeyLine({ passkey, onName, onRemove }: PasskeyLineProps) {
  const { t } = useTranslation('sign-in');
  const format = useFormat();
  const made = t('passkey.made', { when: format.shortDate(passkey.createdAt) });
  const used = passkey.lastUsedAt
    ? t('passkey.used', { when: format.shortDate(passkey.lastUsedAt) })
    : t('passkey.unused');
  return (
    <li>
      <div>
        <strong>{passkey.name}</strong>
        <Words tone="small">
          {made} {used}
        </Words>
      </div>
      <Row nowrap>
        <IconButton
          label={t('passkey.rename', { name: passkey.name })}
          icon={Pencil}
          onPress={onName}
        />
        <IconButton
          label={t('passkey.remove', { name: passkey.name })}
          icon={Trash2}
          onPress={onRemove}
        />
      </Row>
    </li>
  );
}

function AddPasskey({ onAdded }: { onAdded: (passkey: Passkey) => void }) {
  const { t } = useTranslation('sign-in');
  const add = useAddPasskey();
  if (!knowsPasskeys()) return <Note tone="info">{t('passkey.notHere')}</Note>;
  const again = wantsSignIn(add.error);
  const silent = again || (add.error instanceof PasskeyRefused && add.error.byPerson);
  return (
    <Stack gap={12}>
      {again ? <SignInAgain onClose={() => add.reset()} /> : null}
      {add.error && !silent ? (
        <Note tone="negative" role="alert">
          {add.error instanceof PasskeyRefused ? t('passkey.impossible') : add.error.message}
        </Note>
      ) : null}
      <div>
        <Button
          look="secondary"
          icon={KeyRound}
          busy={add.isPending}
          onPress={() => after(add.mutateAsync(t('passkey.defaultName')), onAdded)}
        >
          {t('passkey.add')}
        </Button>
      </div>
    </Stack>
  );
}

function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const remove = useRemovePasskey();
  const endElsewhere = useEndElsewhere();
  const [everywhere, setEverywhere] = useState(true);
  if (wantsSignIn(remove.error)) return <SignInAgain onClose={onClose} />;

  async function removeIt(): Promise<void> {
    await remove.mutateAsync(passkey.id);
    if (everywhere) await endElsewhere.mutateAsync(undefined);
  }

  return (
    <ConfirmDialog
      title={t('passkey.remove', { name: passkey.name })}
      isOpen
      onClose={onClose}
      confirmLabel={t('passkey.removeNow')}
      busy={remove.isPending || endElsewhere.isPending}
      danger
      onConfirm={() =>
        after(removeIt(), () => {
          onClose();
          toast(t('passkey.removed'));
        })
      }
    >
      <p>{t('passkey.removeText')}</p>
      <Checkbox isSelected={everywhere} onChange={setEverywhere}>
        {t('passkey.andElsewhere')}
      </Checkbox>
      {remove.error ? <p role="alert">{remove.error.message}</p> : null}
    </ConfirmDialog>
  );
}
