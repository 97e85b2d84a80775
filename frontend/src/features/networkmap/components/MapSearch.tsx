/** What to look for, and which kinds of things. */
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Chips } from '@/ui/Chips';
import { ToggleChip } from '@/ui/ToggleChip';
import { Stack } from '@/ui/layout';
import { SearchForm } from '@/ui/SearchForm';
import type { MapLayer } from '../api';
import { layers, layersOf, useMapSearch, useNarrow, writeLayers } from '../search';
import mapStyles from './map.module.css';

export function MapSearch() {
  const { t } = useTranslation('networkmap');
  const { q } = useMapSearch();
  const narrow = useNarrow();
  return (
    <Stack gap={12}>
      <SearchForm
        label={t('search.label')}
        what={t('search.what')}
        go={t('search.go')}
        q={q}
        onSearch={(next) => narrow({ q: next })}
        hinted
      />
      <Layers />
    </Stack>
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
