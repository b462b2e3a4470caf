// Starts the language server and shows its answers: everything else is said by `bilaga lsp`.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** The questions that are asked above a line, and answered in Markdown. */
const ASKED = ['bilaga.show', 'bilaga.explain', 'bilaga.deadlines', 'bilaga.coverage'];

let client;
let panel;

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('bilaga.page', showWhatIsHere),
    vscode.commands.registerCommand('bilaga.restart', async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('bilaga')) {
        await stop();
        await start();
      }
    })
  );
  await start();
}

async function start() {
  const settings = vscode.workspace.getConfiguration('bilaga');
  const language = settings.get('language');
  const program = settings.get('path') || 'bilaga';
  // On Windows it is bilaga.cmd, which only a shell starts.
  const windows = process.platform === 'win32';
  const server = {
    command: windows ? `"${program.replaceAll('"', '')}"` : program,
    args: language ? ['lsp', '--language', language] : ['lsp'],
    options: { shell: windows },
  };
  const next = new LanguageClient('bilaga', 'Bilaga', server, {
    documentSelector: [
      { scheme: 'file', language: 'bilaga' },
      { scheme: 'file', pattern: '**/*.csv' },
    ],
    middleware: {
      async executeCommand(command, args, run) {
        const answer = await run(command, args);
        if (ASKED.includes(command) && typeof answer === 'string') {
          await show(args[1], answer);
        }
        return answer;
      },
    },
  });
  client = next;
  try {
    await next.start();
  } catch (failed) {
    vscode.window.showErrorMessage(`${server.command}: ${failed.message}`);
  }
}

async function stop() {
  const last = client;
  client = undefined;
  if (last && last.isRunning()) {
    await last.stop();
  }
}

/** The answer to the nearest question above the cursor. */
async function showWhatIsHere() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', editor.document.uri);
  const line = editor.selection.active.line;
  const shown = (lenses || []).filter((lens) => lens.command && lens.command.command === 'bilaga.show');
  const above = shown.filter((lens) => lens.range.start.line <= line);
  const chosen = above[above.length - 1] || shown[0];
  if (chosen) {
    await vscode.commands.executeCommand(chosen.command.command, ...chosen.command.arguments);
  }
}

/** Beside the text, in one panel; no script runs there, and nothing is fetched. */
async function show(title, markdown) {
  if (!panel) {
    panel = vscode.window.createWebviewPanel(
      'bilaga',
      'Bilaga',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] }
    );
    panel.onDidDispose(() => {
      panel = undefined;
    });
  }
  const body = await vscode.commands.executeCommand('markdown.api.render', markdown);
  panel.title = title;
  panel.webview.html = page(body);
}

function page(body) {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .75rem; border-bottom: 1px solid var(--vscode-widget-border, #8884); }
code { font-family: var(--vscode-editor-font-family); }
</style>
</head>
<body>${body}</body>
</html>`;
}

async function deactivate() {
  await stop();
}

module.exports = { activate, deactivate };
