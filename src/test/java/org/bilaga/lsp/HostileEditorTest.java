package org.bilaga.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentColorParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MonikerParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed, asked or named, an editor gets an answer and nothing is told as a fault. */
class HostileEditorTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void write() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("a"));
    Files.writeString(folder.resolve(".bilaga"), "");
    Files.writeString(folder.resolve("base.agreement"), EditorSessionTest.BASE);
    Files.writeString(folder.resolve("folk.csv"), "ort;antal\nAskby;1\nBokvik;3\n");
    Editor.FAULTS.clear();
  }

  @AfterEach
  void noFaultOfOurs() {
    assertThat(Editor.FAULTS).isEmpty();
  }

  @Test
  void nothingOutsideTheFolderIsReadOrLedTo() throws Exception {
    Files.writeString(temporary.resolve("secret.agreement"), "party secret \"Hidden words\"\n");
    Path file = folder.resolve("x.agreement");
    Files.writeString(file, "");
    try (var editor = Editor.on(folder)) {
      editor.open(
          file, "use \"../secret.agreement\"\nagreement x \"X\" {\n    between secret and y\n}\n");
      assertThat(editor.diagnostics(file))
          .anyMatch(it -> it.getCode().getLeft().equals("file-outside-workspace"))
          .noneMatch(it -> it.toString().contains("Hidden words"));
      TextDocumentService texts = editor.server().getTextDocumentService();
      assertThat(Editor.get(texts.documentLink(new DocumentLinkParams(Editor.named(file)))))
          .isEmpty();
      assertThat(editor.leave()).isZero();
    }
  }

  @Test
  void namesAndTextsAreNoMarkup() throws Exception {
    Path file = folder.resolve("`<img src=x>` \u202e.agreement");
    String text = "agreement x \"<b>*bold*</b> [a](command:b) \u001b[31m\" {\n    total 1 mkr\n}\n";
    Files.writeString(file, text);
    try (var editor = Editor.on(folder)) {
      editor.open(file, text);
      var at = editor.after(file, "agreement x");
      var hover =
          Editor.get(
              editor
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(at.getTextDocument(), at.getPosition())));
      String prose = hover.getContents().getRight().getValue().split("```\n")[1];
      assertThat(prose)
          .contains("\\<b\\>\\*bold\\*\\<\\/b\\>".replace("\\/", "/"))
          .contains("\\[a\\]\\(command:b\\)")
          .doesNotContain("\u001b");
      assertThat(editor.leave()).isZero();
    }
  }

  @Test
  void whateverIsTypedIsAnswered() throws Exception {
    Path file = folder.resolve("x.agreement");
    Files.writeString(file, EditorSessionTest.STÖD);
    var random = new Random(7);
    try (var editor = Editor.on(folder)) {
      editor.open(file, EditorSessionTest.STÖD);
      TextDocumentService texts = editor.server().getTextDocumentService();
      for (int turn = 0; turn < 30; turn++) {
        String text = garbled(random);
        editor.change(file, new TextDocumentContentChangeEvent(text));
        var at = new Position(random.nextInt(14), random.nextInt(60));
        var all = new Range(new Position(0, 0), new Position(99, 0));
        var named = Editor.named(file);
        var help = texts.signatureHelp(new SignatureHelpParams(named, at));
        var symbols = texts.documentSymbol(new DocumentSymbolParams(named));
        var colours = texts.semanticTokensFull(new SemanticTokensParams(named));
        var folds = texts.foldingRange(new FoldingRangeRequestParams(named));
        var lenses = texts.codeLens(new CodeLensParams(named));
        var hints = texts.inlayHint(new InlayHintParams(named, all));
        var hover = texts.hover(new HoverParams(named, at));
        var there = texts.definition(new DefinitionParams(named, at));
        var actions =
            texts.codeAction(
                new CodeActionParams(named, new Range(at, at), new CodeActionContext(List.of())));
        assertThat(Editor.get(texts.completion(new CompletionParams(named, at)))).isNotNull();
        Editor.get(help);
        Editor.get(hover);
        assertThat(Editor.get(there)).isNotNull();
        assertThat(Editor.get(symbols)).isNotNull();
        assertThat(Editor.get(colours)).isNotNull();
        assertThat(Editor.get(folds)).isNotNull();
        assertThat(Editor.get(lenses)).isNotNull();
        assertThat(Editor.get(hints)).isNotNull();
        assertThat(Editor.get(actions)).isNotNull();
      }
      assertThat(editor.leave()).isZero();
    }
  }

  private static String garbled(Random random) {
    var text = new StringBuilder(EditorSessionTest.STÖD);
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      text.replace(
          at,
          end,
          List.of("", "{", "}", "\"", "§", "🎈", "\r\n", "|", "\u0000", ".")
              .get(random.nextInt(10)));
    }
    return text.toString();
  }

  /** Every method of the protocol that has no answer of ours is told as one that there is not. */
  @Test
  void whatIsNotOfferedIsNoFault() throws Exception {
    Path file = folder.resolve("base.agreement");
    try (var editor = Editor.on(folder)) {
      editor.open(file, EditorSessionTest.BASE);
      TextDocumentService texts = editor.server().getTextDocumentService();
      TextDocumentIdentifier of = Editor.named(file);
      Position at = new Position(0, 0);
      for (Future<?> asked :
          List.of(
              texts.selectionRange(new SelectionRangeParams(of, List.of(at))),
              texts.documentColor(new DocumentColorParams(of)),
              texts.declaration(new DeclarationParams(of, at)),
              texts.typeDefinition(new TypeDefinitionParams(of, at)),
              texts.implementation(new ImplementationParams(of, at)),
              texts.prepareCallHierarchy(new CallHierarchyPrepareParams(of, at)),
              texts.moniker(new MonikerParams(of, at)),
              texts.rangeFormatting(
                  new DocumentRangeFormattingParams(
                      of, new FormattingOptions(4, true), new Range(at, at))))) {
        assertThatThrownBy(() -> asked.get(60, TimeUnit.SECONDS))
            .cause()
            .isInstanceOfSatisfying(
                ResponseErrorException.class,
                told -> {
                  assertThat(told.getResponseError().getCode())
                      .isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
                  assertThat(told.getResponseError().getData()).isNull();
                });
      }
      editor.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("x")));
      assertThat(editor.leave()).isZero();
    }
  }
}
