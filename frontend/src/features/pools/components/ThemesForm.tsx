/** The themes, in the pool's own words, each with a lead and the official theme it belongs to. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themesQuery } from '@/features/catalogue';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useThemes, type Pool, type PoolThemeIn } from '../api';
import { MemberSelect } from './MemberSelect';
import styles from './pools.module.css';
import { Problem } from './Problem';

interface Draft extends PoolThemeIn {
  key: number;
}

const draftsOf = (pool: Pool): Draft[] =>
  pool.themes.map(({ id, name, lead, theme }, key) => ({
    key,
    id,
    name,
    leadId: lead?.id ?? null,
    theme: theme?.id ?? null,
  }));

const written = (themes: Draft[]): PoolThemeIn[] =>
  themes.filter(({ name }) => name.trim() !== '').map(({ key: _, ...theme }) => theme);

const following = (themes: Draft[]) => Math.max(-1, ...themes.map(({ key }) => key)) + 1;

export function ThemesForm({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [themes, setThemes] = useState<Draft[]>(() => draftsOf(pool));
  const saving = useThemes(pool.id);
  const save = () =>
    after(saving.mutateAsync(written(themes)), (saved) => {
      toast(t('themes.saved'));
      setThemes(draftsOf(saved));
    });
  const change = (key: number, part: Partial<Draft>) =>
    setThemes((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <Stack as="section" gap={16}>
      <h2>{t('themes.title')}</h2>
      <p>{t('themes.hint')}</p>
      {themes.map((theme, place) => (
        <OneTheme
          key={theme.key}
          pool={pool}
          theme={theme}
          place={place + 1}
          onChange={(part) => change(theme.key, part)}
          onRemove={() => setThemes((all) => all.filter(({ key }) => key !== theme.key))}
        />
      ))}
      <Problem error={saving.error} />
      <Actions
        busy={saving.isPending}
        onSave={save}
        onAdd={() => setThemes((all) => [...all, { key: following(all), name: '' }])}
      />
    </Stack>
  );
}

interface ActionsProps {
  busy: boolean;
  onSave: () => void;
  onAdd: () => void;
}

function Actions({ busy, onSave, onAdd }: ActionsProps) {
  const { t } = useTranslation('pools');
  return (
    <Row gap={12}>
      <Button onPress={onSave} busy={busy}>
        {t('themes.save')}
      </Button>
      <Button look="secondary" icon={Plus} onPress={onAdd}>
        {t('themes.add')}
      </Button>
    </Row>
  );
}

interface OneThemeProps {
  pool: Pool;
  theme: Draft;
  place: number;
  onChange: (part: Partial<Draft>) => void;
  onRemove: () => void;
}

function OneTheme({ pool, theme, place, onChange, onRemove }: OneThemeProps) {
  const { t } = useTranslation('pools');
  const official = useSuspenseQuery(themesQuery).data;
  return (
    <div className={styles.theme} role="group" aria-label={t('themes.nth', { place })}>
      <TextField
        label={t('themes.name')}
        maxLength={200}
        value={theme.name}
        onChange={(name) => onChange({ name })}
      />
      <MemberSelect
        pool={pool}
        label={t('themes.lead')}
        nobody={t('milestone.nobody')}
        before={pool.themes.find(({ lead }) => lead?.id === theme.leadId)?.lead}
        value={theme.leadId}
        onChange={(leadId) => onChange({ leadId })}
      />
      <ComboBox
        label={t('themes.official')}
        optional
        choices={official.map(({ id, label }) => ({ id, label }))}
        value={theme.theme ?? null}
        onChange={(key) => onChange({ theme: key === null ? null : String(key) })}
      />
      <IconButton
        label={t('themes.remove', { name: theme.name || String(place) })}
        icon={Trash2}
        onPress={onRemove}
      />
    </div>
  );
}
