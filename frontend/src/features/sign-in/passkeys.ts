/** The browser's own windows for passkeys (WebAuthn), from and to the JSON that the API speaks. */

/** Why there is no passkey: the person closed the window, or the device can't. */
export class PasskeyRefused extends Error {
  /** Whether it was the person, who then needs no explanation. */
  readonly byPerson: boolean;

  constructor(cause: unknown) {
    super('no passkey', { cause });
    this.byPerson = cause instanceof DOMException && cause.name === 'NotAllowedError';
  }
}

/** Whether this browser knows passkeys, with the JSON forms that we need. */
export function knowsPasskeys(): boolean {
  return (
    'PublicKeyCredential' in globalThis &&
    typeof globalThis.PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/** Makes a passkey; answers its JSON. Throws PasskeyRefused. */
export async function makePasskey(options: unknown): Promise<string> {
  const publicKey = globalThis.PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  return written(navigator.credentials.create({ publicKey }));
}

/** Lets the person choose a passkey; answers what the device says, as JSON. Throws PasskeyRefused. */
export async function askPasskey(options: unknown): Promise<string> {
  const publicKey = globalThis.PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return written(navigator.credentials.get({ publicKey }));
}

/** Whether the browser can offer passkeys among what it fills in for a field. */
export async function offersPasskeys(): Promise<boolean> {
  if (!knowsPasskeys()) return false;
  const { PublicKeyCredential: known } = globalThis;
  if (typeof known.isConditionalMediationAvailable !== 'function') return false;
  return known.isConditionalMediationAvailable();
}

/**
 * Waits until the person chooses a passkey among what the browser offers to fill in; answers what the
 * device says, as JSON. Throws PasskeyRefused, also when `signal` ends the waiting.
 */
export async function awaitPasskey(options: unknown, signal: AbortSignal): Promise<string> {
  const publicKey = globalThis.PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return written(navigator.credentials.get({ publicKey, mediation: 'conditional', signal }));
}

async function written(asked: Promise<Credential | null>): Promise<string> {
  try {
    const credential = await asked;
    if (credential instanceof PublicKeyCredential) return JSON.stringify(credential.toJSON());
  } catch (error) {
    throw new PasskeyRefused(error);
  }
  throw new PasskeyRefused(null);
}
