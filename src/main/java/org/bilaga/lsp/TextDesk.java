package org.bilaga.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bilaga.workspace.Refused;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor says and asks about a text. */
final class TextDesk implements TextDocumentService {
  private static final Position START = new Position(0, 0);

  private final Router router;
  private final Worker worker;
  private final Publisher publisher;

  TextDesk(Router router, Worker worker, Publisher publisher) {
    this.router = router;
    this.worker = worker;
    this.publisher = publisher;
  }

  // What the editor says

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var text = params.getTextDocument();
    worker.take(() -> router.open(text.getUri(), text.getVersion(), text.getText()));
    publisher.renew();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var text = params.getTextDocument();
    var version = Optional.ofNullable(text.getVersion());
    worker.take(() -> router.change(text.getUri(), version, params.getContentChanges()));
    publisher.renew();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String address = params.getTextDocument().getUri();
    worker.take(() -> router.close(address).ifPresent(publisher::forget));
    publisher.look();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher.look();
  }

  // What it asks

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return orNothing(params, Hovering::at);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    var nothing = Either.<List<CompletionItem>, CompletionList>forLeft(List.of());
    return about(params, nothing, cursor -> Either.forRight(Proposing.at(cursor)));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return about(params.getTextDocument(), START, List.of(), LayingOut::of);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
      DocumentOnTypeFormattingParams params) {
    return about(params, List.of(), Beside::typed);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    var nowhere = Either.<List<? extends Location>, List<? extends LocationLink>>forLeft(List.of());
    return about(params, nowhere, cursor -> Either.forLeft(Pointing.declaration(cursor)));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
    return about(params, List.of(), cursor -> Pointing.all(cursor, all));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return about(params, List.of(), Pointing::here);
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return orNothing(params, cursor -> Renaming.asked(cursor).map(Either3::forSecond));
  }

  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
    return orNothing(params, cursor -> Optional.of(Renaming.to(params.getNewName(), cursor)));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return about(
        params.getTextDocument(),
        START,
        List.of(),
        cursor ->
            Shape.outline(cursor).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return about(params.getTextDocument(), START, List.of(), Shape::folds);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    var none = new SemanticTokens(List.of());
    return about(params.getTextDocument(), START, none, SentColours::of);
  }

  @Override
  public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return orNothing(params, Helping::at);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return about(
        params.getTextDocument(),
        params.getRange().getStart(),
        List.of(),
        cursor -> Acting.on(params.getRange(), cursor));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return about(
        params.getTextDocument(),
        START,
        List.of(),
        cursor -> Beside.hints(params.getRange(), cursor));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return about(params.getTextDocument(), START, List.of(), Beside::lenses);
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return about(params.getTextDocument(), START, List.of(), Beside::links);
  }

  /** What is answered about a place of an open text. */
  @FunctionalInterface
  private interface About<T> {
    T answer(Cursor cursor) throws Refused;
  }

  private <T> CompletableFuture<T> about(
      TextDocumentPositionParams params, T nothing, About<T> about) {
    return about(params.getTextDocument(), params.getPosition(), nothing, about);
  }

  private <T> CompletableFuture<T> about(
      TextDocumentIdentifier document, Position position, T nothing, About<T> about) {
    return worker.answer(
        nothing,
        router.tongue().own(),
        () -> {
          Optional<Cursor> cursor = cursor(document, position);
          return cursor.isPresent() ? about.answer(cursor.get()) : nothing;
        });
  }

  private <T> CompletableFuture<@Nullable T> orNothing(
      TextDocumentPositionParams params, About<Optional<T>> about) {
    return worker.orNothing(
        router.tongue().own(),
        () -> {
          Optional<Cursor> cursor = cursor(params.getTextDocument(), params.getPosition());
          return cursor.isPresent() ? about.answer(cursor.get()) : Optional.empty();
        });
  }

  /** Nothing is answered about what is not open, or is no file. */
  private Optional<Cursor> cursor(TextDocumentIdentifier document, Position position) {
    return router
        .text(document.getUri())
        .map(
            text ->
                new Cursor(
                    router.place(text.file()), text, Places.offset(text.source(), position)));
  }
}
