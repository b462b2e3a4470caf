package org.bilaga.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
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
    all.setDocumentOnTypeFormattingProvider(
        new DocumentOnTypeFormattingOptions("\n", List.of("}")));
    all.setDefinitionProvider(true);
    all.setReferencesProvider(true);
    all.setDocumentHighlightProvider(true);
    all.setRenameProvider(new RenameOptions(true));
    all.setDocumentSymbolProvider(true);
    all.setWorkspaceSymbolProvider(true);
    all.setFoldingRangeProvider(true);
    all.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(SentColours.legend(), true, false));
    all.setSignatureHelpProvider(new SignatureHelpOptions(List.of(" "), List.of(" ")));
    all.setCodeActionProvider(
        new CodeActionOptions(
            List.of(
                CodeActionKind.QuickFix,
                CodeActionKind.RefactorRewrite,
                CodeActionKind.RefactorExtract)));
    all.setInlayHintProvider(true);
    all.setCodeLensProvider(new CodeLensOptions(false));
    all.setDocumentLinkProvider(new DocumentLinkOptions(false));
    all.setExecuteCommandProvider(new ExecuteCommandOptions(AskedAbove.names()));
    var folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    all.setWorkspace(new WorkspaceServerCapabilities(folders));
    return all;
  }
}
