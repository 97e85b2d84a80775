/** Title and first sentence of a page, shown by the script in index.html (early/first-words.ts). */

/** Takes them away: the page with the same words stands where they stood. */
export function takeOverFirstWords(): void {
  document.getElementById('first-words')?.remove();
}
