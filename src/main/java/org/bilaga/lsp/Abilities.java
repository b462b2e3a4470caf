package org.bilaga.lsp;

import java.util.List;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** All that an editor can ask for. */
final class Abilities {
  private Abilities() {}

  static ServerCapabilities all() {
    var all = new ServerCapabilities();
    all.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    all.setHoverProvider(true);
    all.setCompletionProvider(
        new CompletionOptions(false, List.of(".", "[", "§", "\"", ":", ",", "|")));
    all.setDocumentFormattingProvider(true);
    var folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    all.setWorkspace(new WorkspaceServerCapabilities(folders));
    return all;
  }
}
