// Texts that are not saved, kept in the browser until they are.

const name = (folder, file) => `bilaga-kept:${folder}:${file}`;

/** Keeps a text with the mark of the file that it is to take the place of. */
export function keep(folder, file, text, mark) {
  try {
    const kept = JSON.stringify({ text, mark, when: Date.now() });
    localStorage.setItem(name(folder, file), kept);
  } catch {
    // A browser that is full keeps no more; the text is still in the editor.
  }
}

export const forget = (folder, file) => localStorage.removeItem(name(folder, file));

/** What was kept of a file; nothing where there is none. */
export function kept(folder, file) {
  try {
    return JSON.parse(localStorage.getItem(name(folder, file))) ?? undefined;
  } catch {
    return undefined;
  }
}
