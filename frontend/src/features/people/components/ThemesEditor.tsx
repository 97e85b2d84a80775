/** Themes from the official list, each with interest, experience and the wish to learn: three different things. */
import { useQuery } from '@tanstack/react-query';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { nameOf, themesQuery, type Theme } from '@/features/catalogue';
import { IconButton } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/toast';
import type { ThemeWish } from '../api';
import type { ProfileForm } from '../useProfileForm';
import styles from './people.module.css';

const levels = ['0', '1', '2', '3'] as const;

export function ThemesEditor({ form }: { form: ProfileForm }) {
  const { t } = useTranslation('people');
  const themes = useQuery(themesQuery).data ?? [];
  const chosen = form.values.themes;
  const write = (wishes: ThemeWish[]) => form.set({ themes: wishes });

  function remove(wish: ThemeWish): void {
    write(chosen.filter((each) => each !== wish));
    toast(t('themes.removed', { theme: nameOf(themes, wish.theme) }), () => write(chosen));
  }

  return (
    <Stack as="section" gap={12}>
      <h2>{t('themes.title')}</h2>
      <Words tone="hint">{t('themes.hint')}</Words>
      {chosen.length === 0 ? <p>{t('themes.none')}</p> : null}
      <ul className={styles.list}>
        {chosen.map((wish) => (
          <ThemeLine
            key={wish.theme}
            wish={wish}
            label={nameOf(themes, wish.theme)}
            onChange={(next) => write(chosen.map((each) => (each === wish ? next : each)))}
            onRemove={() => remove(wish)}
          />
        ))}
      </ul>
      <AddTheme
        // A new key empties the box after each choice.
        key={chosen.length}
        themes={themes.filter(({ id }) => !chosen.some((wish) => wish.theme === id))}
        error={form.errorOf('themes')}
        onAdd={(theme) => write([...chosen, { theme, interest: 2, experience: 0, learn: false }])}
      />
    </Stack>
  );
}

interface ThemeLineProps {
  wish: ThemeWish;
  label: string;
  onChange: (wish: ThemeWish) => void;
  onRemove: () => void;
}

function ThemeLine({ wish, label, onChange, onRemove }: ThemeLineProps) {
  const { t } = useTranslation('people');
  const choices = (kind: 'interest' | 'experience') =>
    levels.map((level) => ({ id: level, label: t(`themes.${kind}.${level}`) }));
  return (
    <li className={styles.theme} aria-label={label}>
      <div className={styles.themeName}>
        <strong>{label}</strong>
        <IconButton label={t('themes.remove', { theme: label })} icon={Trash2} onPress={onRemove} />
      </div>
      <Select
        label={t('part.interest')}
        choices={choices('interest')}
        value={String(wish.interest)}
        onChange={(level) => onChange({ ...wish, interest: Number(level) })}
      />
      <Select
        label={t('part.experience')}
        choices={choices('experience')}
        value={String(wish.experience)}
        onChange={(level) => onChange({ ...wish, experience: Number(level) })}
      />
      <Checkbox isSelected={wish.learn} onChange={(learn) => onChange({ ...wish, learn })}>
        {t('themes.learn')}
      </Checkbox>
    </li>
  );
}

interface AddThemeProps {
  themes: Theme[];
  error?: string | undefined;
  /** Where the page has more than one. */
  id?: string;
  onAdd: (theme: string) => void;
}

export function AddTheme({ themes, error, id: field = 'themes', onAdd }: AddThemeProps) {
  const { t } = useTranslation('people');
  const main = new Map(themes.map((theme) => [theme.id, theme.label]));
  const choices = themes.map(({ id, label, broader }) => {
    const above = broader ? main.get(broader) : undefined;
    return above ? { id, label, note: above } : { id, label };
  });
  return (
    <ComboBox
      id={field}
      label={t('themes.add')}
      hint={t('themes.addHint')}
      choices={choices}
      onChange={(theme) => (theme ? onAdd(String(theme)) : undefined)}
      error={error}
    />
  );
}
