/** Narrowing the library: theme, form of help, organisation; kept in the address. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helpForms, networksQuery, organisationsOf, themesQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { FoldedFilters } from '@/ui/FoldedFilters';
import { ComboBox } from '@/ui/ComboBox';
import { Select, type Choice } from '@/ui/Select';
import styles from './learnings.module.css';

const from = '/signed-in/geleerd';

export function Filters() {
  const { t } = useTranslation(['learnings', 'terms']);
  const { thema, hulp, organisatie } = useSearch({ from });
  const narrow = useNarrow();
  const organisations = organisationsOf(useQuery(networksQuery).data ?? []);
  const used = [thema, hulp, organisatie].filter(Boolean).length;
  return (
    <aside aria-label={t('filter.title')}>
      <FoldedFilters used={used} roomFrom={1000}>
        <div className={styles.filters}>
          <ThemeFilter theme={thema} onChoose={(chosen) => narrow({ thema: chosen })} />
          <OneOf
            label={t('filter.help')}
            choices={helpForms.map((id) => ({ id, label: t(`terms:helpForm.${id}`) }))}
            value={hulp}
            onChoose={(chosen) => narrow({ hulp: chosen })}
          />
          <OneOf
            label={t('filter.organisation')}
            choices={organisations.map(({ id, name }) => ({ id, label: name }))}
            value={organisatie}
            onChoose={(chosen) => narrow({ organisatie: chosen })}
          />
          {used > 0 ? (
            <div>
              <Button look="quiet" small onPress={() => narrow(nothing)}>
                {t('filter.clear')}
              </Button>
            </div>
          ) : null}
        </div>
      </FoldedFilters>
    </aside>
  );
}

interface ThemeFilterProps {
  theme: string | undefined;
  onChoose: (theme: string | undefined) => void;
}

function ThemeFilter({ theme, onChoose }: ThemeFilterProps) {
  const { t } = useTranslation('learnings');
  const themes = useQuery(themesQuery).data ?? [];
  return (
    <ComboBox
      // The list is read once, so that it is made anew when the themes have come.
      key={`${theme ?? ''} ${themes.length}`}
      label={t('filter.theme')}
      choices={themes}
      value={theme ?? null}
      onChange={(key) => onChoose(key === null ? undefined : String(key))}
      width="full"
    />
  );
}

interface OneOfProps {
  label: string;
  choices: Choice[];
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
}

function OneOf({ label, choices, value, onChoose }: OneOfProps) {
  const { t } = useTranslation('learnings');
  return (
    <Select
      label={label}
      choices={[{ id: '', label: t('filter.all') }, ...choices]}
      value={value ?? ''}
      onChange={(id) => onChoose(id || undefined)}
      width="full"
    />
  );
}

const nothing = { thema: undefined, hulp: undefined, organisatie: undefined };

interface Narrowing {
  q?: string | undefined;
  thema?: string | undefined;
  hulp?: string | undefined;
  organisatie?: string | undefined;
  volgorde?: string | undefined;
}

/** Changes what is searched for; the rest of the address stays. */
export function useNarrow(): (change: Narrowing) => void {
  const navigate = useNavigate({ from: '/geleerd' });
  return (change) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
}
