/** Table guests from outside: as little as can be kept, with their consent, and gone when they say so. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, refusalOf } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Panel, Row, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { guestsQuery, type Guest, type Pool } from '../api';
import { useForgetGuest, useInviteAgain, useInviteGuest } from '../day-api';
import { Problem } from './Problem';
import styles from './pools.module.css';
import dayStyles from './programme.module.css';

export function Guests({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const guests = useQuery(guestsQuery(pool.id));
  return (
    <section className={dayStyles.screen}>
      <Stack gap={16}>
        <h2>{t('guest.title')}</h2>
        <Words>{t('guest.explain')}</Words>
        <Fetched query={guests} level={3}>
          {(found) => <All guests={found} open={pool.rights.includes('run')} />}
        </Fetched>
        {pool.rights.includes('run') ? <Invite poolId={pool.id} /> : null}
      </Stack>
    </section>
  );
}

function All({ guests, open }: { guests: readonly Guest[]; open: boolean }) {
  const { t } = useTranslation('pools');
  if (guests.length === 0) return <p>{t('guest.none')}</p>;
  return (
    <ul className={styles.rows}>
      {guests.map((guest) => (
        <One key={guest.id} guest={guest} open={open} />
      ))}
    </ul>
  );
}

interface GuestProps {
  guest: Guest;
  /** It is still worked at: a link opens something. */
  open: boolean;
}

function One({ guest, open }: GuestProps) {
  const { t } = useTranslation('pools');
  const { inWords } = useFormat();
  return (
    <li className={styles.row} style={{ paddingBlock: 12 }}>
      <div className={styles.heading}>
        <div>
          <strong>{guest.name}</strong>
          <Words tone="smallSubtle">
            {[guest.organisation, guest.email].filter(Boolean).join(' · ')}
          </Words>
          <Words tone="smallSubtle">
            {guest.tables.length > 0
              ? t('guest.tables', { tables: inWords(guest.tables) })
              : t('guest.noTable')}
          </Words>
        </div>
        <Keeping guest={guest} open={open} />
      </div>
    </li>
  );
}

/** Another link, or forgotten altogether. */
function Keeping({ guest, open }: GuestProps) {
  const { t } = useTranslation('pools');
  const forgetting = useForgetGuest();
  const inviting = useInviteAgain();
  const forget = () => after(forgetting.mutateAsync(guest.id), () => toast(t('guest.forgotten')));
  const again = () => after(inviting.mutateAsync(guest.id), () => toast(t('guest.sentAgain')));
  return (
    <Row gap={8}>
      <Problem error={inviting.error} />
      {open ? (
        <Button look="quiet" small onPress={again} busy={inviting.isPending}>
          {t('guest.again')}
        </Button>
      ) : null}
      <AskFirst
        look="quiet"
        small
        title={t('guest.forgetAsk', { name: guest.name })}
        text={t('guest.forgetText')}
        confirmLabel={t('guest.forget')}
        busy={forgetting.isPending}
        refused={refusalOf(forgetting.error)}
        onConfirm={forget}
        danger
      >
        {t('guest.forget')}
      </AskFirst>
    </Row>
  );
}

const nobody = { name: '', organisation: '', email: '', agreed: false };
type Draft = typeof nobody;

function Invite({ poolId }: { poolId: string }) {
  const { t } = useTranslation('pools');
  const [draft, setDraft] = useState(nobody);
  const inviting = useInviteGuest(poolId);
  const errors = errorsOf(inviting.error);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const ready = draft.agreed && draft.name.trim() !== '' && draft.email.trim() !== '';
  const invite = () =>
    after(inviting.mutateAsync(draft), () => {
      setDraft(nobody);
      toast(t('guest.invited', { name: draft.name }));
    });
  return (
    <Panel>
      <Stack gap={16}>
        <h3>{t('guest.invite')}</h3>
        <Problem error={inviting.error} beside={['name', 'email']} />
        <Fields draft={draft} errors={errors} onChange={change} />
        <Checkbox isSelected={draft.agreed} onChange={(agreed) => change({ agreed })}>
          {t('guest.agreed')}
        </Checkbox>
        <div>
          <Button onPress={invite} busy={inviting.isPending} isDisabled={!ready}>
            {t('guest.send')}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}

interface FieldsProps {
  draft: Draft;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, errors, onChange: change }: FieldsProps) {
  const { t } = useTranslation('pools');
  return (
    <div className={dayStyles.fields}>
      <TextField
        label={t('guest.name')}
        error={errors.get('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('guest.organisation')}
        optional
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <TextField
        label={t('guest.email')}
        type="email"
        error={errors.get('email')}
        value={draft.email}
        onChange={(email) => change({ email })}
      />
    </div>
  );
}
