/** The job's themes: suggested from what was typed, or chosen from the official list. */
import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, themesQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { themeSuggestionsQuery } from './api';
import type { FormOf } from './form';
import { Labelled } from './Part';
import styles from './posting.module.css';
import { fieldIds } from './problems';
import { useSettled } from './useSettled';

const most = 5;

/** What the job is about by its words, and what was chosen. */
export const themeFields = ['title', 'goal', 'description', 'themes'] as const;
type Form = FormOf<(typeof themeFields)[number]>;

export function Themes({ form }: { form: Form }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  const themes = useQuery(themesQuery).data ?? [];
  const add = (id: string) =>
    set({ themes: [...draft.themes.filter((each) => each !== id), id].slice(0, most) });
  return (
    <Labelled id={fieldIds.themes} label={t('themes.label')} error={errors.themes}>
      <div className={styles.chosen}>
        {draft.themes.map((id) => (
          <Button
            key={id}
            look="secondary"
            small
            icon={X}
            aria-label={t('themes.remove', { theme: nameOf(themes, id) })}
            onPress={() => set({ themes: draft.themes.filter((each) => each !== id) })}
          >
            {nameOf(themes, id)}
          </Button>
        ))}
        {draft.themes.length < most ? (
          <OtherTheme
            choices={themes.filter((theme) => !draft.themes.includes(theme.id))}
            onChoose={add}
          />
        ) : null}
      </div>
      {draft.themes.length < most ? <Suggested form={form} onChoose={add} /> : null}
    </Labelled>
  );
}

function Suggested({ form, onChoose }: { form: Form; onChoose: (id: string) => void }) {
  const { t } = useTranslation('posting');
  const { title, goal, description, themes } = form.draft;
  const text = useSettled(JSON.stringify({ title, goal, description }), 700);
  const words = JSON.parse(text) as { title: string; goal: string; description: string };
  const found = useQuery(themeSuggestionsQuery(words)).data ?? [];
  const offered = found.filter((each) => !themes.includes(each.theme)).slice(0, 3);
  return (
    <div aria-live="polite">
      {offered.length > 0 ? (
        <div className={styles.chosen}>
          <Words as="span" tone="hint">
            {t('themes.question', { count: offered.length })}
          </Words>
          {offered.map((each) => (
            <Button
              key={each.theme}
              look="quiet"
              small
              icon={Plus}
              onPress={() => onChoose(each.theme)}
            >
              {each.label}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface OtherThemeProps {
  choices: { id: string; label: string }[];
  onChoose: (id: string) => void;
}

/** A box to find one in the list of more than ninety. */
function OtherTheme({ choices, onChoose }: OtherThemeProps) {
  const { t } = useTranslation('posting');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button look="quiet" small icon={Plus} onPress={() => setOpen(true)}>
        {t('themes.add')}
      </Button>
    );
  }
  return (
    <ComboBox
      label={t('themes.find')}
      choices={choices}
      // It opens on request: whoever asked for it wants to type in it.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onChoose(String(key));
        setOpen(false);
      }}
    />
  );
}
