/** A page whose code and texts are fetched when somebody goes there. */
import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { connectionLost, isAlive, UnreachableError } from '@/client';
import { fetchNeededTexts } from '@/i18n/needed';

/**
 * Loads the default export. Without a connection the frame says so and stays; with one, the file was
 * replaced by a newer version and the router loads the whole page anew.
 */
export function lazyPage<Props>(
  load: () => Promise<{ default: (props: Props) => React.ReactNode }>,
): AsyncRouteComponent<Props> {
  return lazyRouteComponent(async () => {
    try {
      const page = await load();
      await fetchNeededTexts();
      return page;
    } catch (error) {
      if (await isAlive()) throw error;
      connectionLost();
      throw new UnreachableError('The code of this page could not be fetched');
    }
  }) as AsyncRouteComponent<Props>;
}
