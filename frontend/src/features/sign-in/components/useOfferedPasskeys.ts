/** Passkeys among what the browser offers to fill in, as long as the sign-in form is there. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { usePasskeySignIn } from '../access';
import { offersPasskeys, PasskeyRefused } from '../passkeys';
import { safeReturn } from '../return-address';

/** Shorter than a challenge lives (five minutes), so that one chosen late still works. */
const renewAfter = 4 * 60_000;

/**
 * Lets the browser offer passkeys while nothing else asks for one (`idle`); whoever chooses one is
 * signed in. The field needs `autoComplete="username webauthn"`.
 */
export function useOfferedPasskeys(returnTo: string, idle: boolean): void {
  const navigate = useNavigate();
  const { mutateAsync } = usePasskeySignIn(returnTo);
  const offer = useEffectEvent(async (stop: AbortSignal): Promise<void> => {
    if (!(await offersPasskeys())) return;
    while (!stop.aborted) {
      const turn = AbortSignal.any([stop, AbortSignal.timeout(renewAfter)]);
      try {
        const done = await mutateAsync(turn);
        void navigate({ href: safeReturn(done.returnTo), replace: true });
        return;
      } catch (error) {
        // Time is up: again with a fresh challenge. Anything else: the button still works, and says why.
        if (!(error instanceof PasskeyRefused) || !turn.aborted) return;
      }
    }
  });
  useEffect(() => {
    if (!idle) return undefined;
    const stop = new AbortController();
    void offer(stop.signal);
    return () => stop.abort();
  }, [idle]);
}
