/** What to look for, and which kinds of things. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Button } from '@/ui/Button';
import { Chips, ToggleChip } from '@/ui/choices';
import { Stack } from '@/ui/layout';
import { SearchField } from '@/ui/SearchField';
import type { MapLayer } from '../api';
import { layers, layersOf, useMapSearch, useNarrow, writeLayers } from '../search';
import mapStyles from './map.module.css';
import styles from './network-map.module.css';

export function MapSearch() {
  const { q } = useMapSearch();
  return (
    <Stack gap={12}>
      <SearchBox key={q ?? ''} q={q ?? ''} />
      <Layers />
    </Stack>
  );
}

function SearchBox({ q }: { q: string }) {
  const { t } = useTranslation('networkmap');
  const narrow = useNarrow();
  const [text, setText] = useState(q);
  const search = (next: string) => narrow({ q: next.trim() || undefined });
  return (
    <form
      role="search"
      aria-label={t('search.label')}
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <SearchField
        label={t('search.what')}
        placeholder={t('search.what')}
        value={text}
        onChange={setText}
        onClear={() => search('')}
        maxLength={200}
      />
      <Button type="submit">{t('search.go')}</Button>
    </form>
  );
}

function Layers() {
  const { t } = useTranslation('networkmap');
  const search = useMapSearch();
  const narrow = useNarrow();
  const chosen = layersOf(search);
  const toggle = (layer: MapLayer, on: boolean) => {
    const next = on ? [...chosen, layer] : chosen.filter((each) => each !== layer);
    // Nothing at all is no question.
    if (next.length > 0) narrow({ lagen: writeLayers(next) });
  };
  return (
    <Chips label={t('layer.label')}>
      {layers.map((layer) => (
        <ToggleChip
          key={layer}
          isSelected={chosen.includes(layer)}
          onChange={(on) => toggle(layer, on)}
        >
          <i className={classes(mapStyles.shape, mapStyles.key, mapStyles[layer])} aria-hidden />
          {t(`layer.${layer}`)}
        </ToggleChip>
      ))}
    </Chips>
  );
}
