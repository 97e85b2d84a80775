/** Narrowing the map: theme, period, network; and the chosen organisation. */
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { networksQuery, organisationsOf, themesQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { FoldedFilters } from '@/ui/FoldedFilters';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { periods, useMapSearch, useNarrow, type Period } from '../search';
import styles from './network-map.module.css';

const period = (key: unknown) => periods.find((each): each is Period => each === key);
const chosenOf = (key: unknown) => (key === null || key === 'all' ? undefined : String(key));

export function MapFilters() {
  const { t } = useTranslation('networkmap');
  const { thema, periode, netwerk } = useMapSearch();
  const narrow = useNarrow();
  const themes = useQuery(themesQuery).data ?? [];
  const used = [thema, periode, netwerk].filter(Boolean).length;
  return (
    <FoldedFilters used={used} roomFrom={700}>
      <div className={styles.filters} role="group" aria-label={t('filter.label')}>
        <ComboBox
          // The list is read once, so that it is made anew when the themes have come.
          key={`${thema ?? ''} ${themes.length}`}
          label={t('filter.theme')}
          choices={themes}
          value={thema ?? null}
          onChange={(key) => narrow({ thema: chosenOf(key) })}
          width="full"
        />
        <Select
          label={t('filter.period')}
          choices={[
            { id: 'all', label: t('period.all') },
            ...periods.map((id) => ({ id, label: t(`period.${id}`) })),
          ]}
          value={periode ?? 'all'}
          onChange={(key) => narrow({ periode: period(key) })}
          width="full"
        />
        <NetworkFilter network={netwerk} onChoose={(chosen) => narrow({ netwerk: chosen })} />
      </div>
    </FoldedFilters>
  );
}

interface NetworkFilterProps {
  network: string | undefined;
  onChoose: (network: string | undefined) => void;
}

/** Only for whoever sees more than one. */
function NetworkFilter({ network, onChoose }: NetworkFilterProps) {
  const { t } = useTranslation('networkmap');
  const networks = useQuery(networksQuery).data ?? [];
  if (networks.length < 2) return null;
  return (
    <Select
      label={t('filter.network')}
      choices={[
        { id: 'all', label: t('filter.allNetworks') },
        ...networks.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={network ?? 'all'}
      onChange={(key) => onChoose(chosenOf(key))}
      width="full"
    />
  );
}

/** "Losser gekozen", with the way back to everything. */
export function ChosenOrganisation() {
  const { t } = useTranslation('networkmap');
  const { organisatie } = useMapSearch();
  const narrow = useNarrow();
  const organisations = organisationsOf(useQuery(networksQuery).data ?? []);
  if (!organisatie) return null;
  const name = organisations.find(({ id }) => id === organisatie)?.name ?? t('chosen.one');
  return (
    <div>
      <Button look="secondary" small icon={X} onPress={() => narrow({ organisatie: undefined })}>
        {t('chosen.clear', { name })}
      </Button>
    </div>
  );
}
