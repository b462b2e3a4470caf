// What is asked of the server, and its words for the page.

/** One window of the browser; what is typed in it is no other's. */
export const windowName = crypto.randomUUID();

export let words = {};
let language = localStorage.getItem('bilaga-language') ?? document.documentElement.lang;
const turns = new Map();
const running = new Map();

export const spoken = () => language;

export async function speak(other) {
  language = other;
  words = await get('/vocabulary');
  document.documentElement.lang = language;
  localStorage.setItem('bilaga-language', language);
}

/** What is told where an answer says why there is none. */
export class NotDone extends Error {
  constructor(told, status) {
    super(told);
    this.status = status;
  }
}

/** The server is gone. */
export class Gone extends Error {}

function address(path, given) {
  return `${path}?${new URLSearchParams({ language, ...given })}`;
}

async function answer(path, given, options) {
  let response;
  try {
    response = await fetch(address(path, given), { cache: 'no-store', ...options });
  } catch (failed) {
    if (failed.name === 'AbortError') {
      return undefined;
    }
    throw new Gone();
  }
  if (response.status === 204) {
    return undefined;
  }
  const type = response.headers.get('Content-Type') ?? '';
  const body = type.startsWith('application/json') ? await response.json() : await response.text();
  if (!response.ok) {
    throw new NotDone(body.told ?? body, response.status);
  }
  return body;
}

export const get = (path, given = {}) => answer(path, given, {});

/** Asks for something to be done. */
export const post = (path, given, body = '') => answer(path, given, { method: 'POST', body });

/** Asks about a text; of questions of the same kind only the last is answered. */
export async function ask(path, file, text, given = {}) {
  const kind = path + (given.tab ?? '');
  const turn = (turns.get(kind) ?? 0) + 1;
  turns.set(kind, turn);
  running.get(kind)?.abort();
  const abort = new AbortController();
  running.set(kind, abort);
  try {
    const all = { window: windowName, file, turn, ...given };
    return await answer(path, all, { method: 'POST', body: text, signal: abort.signal });
  } catch (failed) {
    if (failed.name === 'AbortError') {
      return undefined;
    }
    throw failed;
  }
}
