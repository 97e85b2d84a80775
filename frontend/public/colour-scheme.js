// Sets the chosen colours before the first paint. A file of its own: the content security policy allows no inline script.
try {
  const scheme = localStorage.getItem('colour-scheme');
  if (scheme === 'light' || scheme === 'dark')
    document.documentElement.dataset.colorScheme = scheme;
} catch {
  // Storage is closed to us: the device's own preference applies.
}
