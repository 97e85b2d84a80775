/** Where to go after signing in. */

/** The wished address when it lies within this site, else the start. Refuses "//elsewhere" and "https:". */
export function safeReturn(wish: string | undefined): string {
  if (!wish?.startsWith('/') || wish.startsWith('//') || wish.includes('\\')) return '/';
  return wish.startsWith('/inloggen') ? '/' : wish;
}
