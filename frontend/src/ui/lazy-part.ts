/** Parts of a page whose code comes when they are drawn first: windows, and what few visits need. */
import { createElement, use, useEffect, useEffectEvent, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from './toast';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * Draws the default export, at once where its code is there already (`fetch` gets it beforehand). Code
 * that can't be fetched doesn't take the page along: a toast says so, a window closes, and it is asked
 * for again the next time.
 */
export function lazyPart<Props extends object>(load: Load<Props>) {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const fetch = () =>
    (coming ??= load().then(
      (file) => (here = file.default),
      () => Missing,
    ));

  function Part(props: Props) {
    return createElement(here ?? use(fetch()), props);
  }

  function Missing({ onClose }: { onClose?: () => void }) {
    const { t } = useTranslation('ui');
    const tell = useEffectEvent(() => {
      toast(t('partMissing'));
      onClose?.();
    });
    useEffect(() => {
      tell();
      return () => {
        coming = undefined;
      };
    }, []);
    return null;
  }

  return Object.assign(Part, { fetch });
}
