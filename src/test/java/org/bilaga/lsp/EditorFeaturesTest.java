package org.bilaga.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is answered about a place, in all the ways it can ask. */
class EditorFeaturesTest {
  @TempDir Path temporary;
  private Path base;
  private Path stöd;
  private Path folk;
  private Editor editor;
  private TextDocumentService texts;

  @BeforeEach
  void open() throws Exception {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve("vård å 🎈"));
    base = folder.resolve("base.agreement");
    stöd = folder.resolve("stöd.agreement");
    folk = folder.resolve("folk.csv");
    Files.writeString(folder.resolve(".bilaga"), "");
    Files.writeString(base, EditorSessionTest.BASE);
    Files.writeString(stöd, EditorSessionTest.STÖD);
    Files.writeString(folk, "ort;antal\r\nAskby;1\r\nBokvik;3\r\n");
    Editor.FAULTS.clear();
    editor = Editor.on(folder);
    texts = editor.server().getTextDocumentService();
    editor.open(stöd, EditorSessionTest.STÖD);
    editor.open(base, EditorSessionTest.BASE);
    editor.open(folk, Files.readString(folk));
  }

  @AfterEach
  void leave() throws Exception {
    assertThat(editor.leave()).isZero();
    assertThat(Editor.FAULTS).isEmpty();
    editor.close();
  }

  // Where things are

  @Test
  void aNameLeadsToItsDeclarationInAnotherFileAndInATable() throws Exception {
    assertThat(definition(stöd, "to ort")).containsExactly("base.agreement 0:6");
    assertThat(definition(stöd, "d.ant")).containsExactly("base.agreement 6:11");
    assertThat(definition(folk, "Bok")).containsExactly("base.agreement 3:6");
    assertThat(definition(stöd, "  tota")).isEmpty();
  }

  private List<String> definition(Path file, String after) throws Exception {
    var at = editor.after(file, after);
    return Editor.get(
            texts.definition(new DefinitionParams(at.getTextDocument(), at.getPosition())))
        .getLeft()
        .stream()
        .map(EditorFeaturesTest::shown)
        .toList();
  }

  private static String shown(Location location) {
    Position at = location.getRange().getStart();
    Path file = Places.path(location.getUri()).orElseThrow().getFileName();
    return file + " " + at.getLine() + ":" + at.getCharacter();
  }

  @Test
  void everyPlaceThatNamesAThingIsFoundAlsoFromATable() throws Exception {
    assertThat(references(stöd, "d.ant"))
        .containsExactlyInAnyOrder("base.agreement 6:11", "folk.csv 0:4", "stöd.agreement 3:23");
    assertThat(references(folk, "ort;ant")).hasSize(3);
    assertThat(references(folk, "\r\nAsk"))
        .contains("folk.csv 1:0", "base.agreement 2:6", "stöd.agreement 8:54");
    var at = editor.after(stöd, "key k");
    assertThat(
            Editor.get(
                texts.documentHighlight(
                    new DocumentHighlightParams(at.getTextDocument(), at.getPosition()))))
        .hasSize(2);
  }

  private List<String> references(Path file, String after) throws Exception {
    var at = editor.after(file, after);
    return Editor.get(
            texts.references(
                new ReferenceParams(
                    at.getTextDocument(), at.getPosition(), new ReferenceContext(true))))
        .stream()
        .map(EditorFeaturesTest::shown)
        .toList();
  }

  @Test
  void whatIsRenamedIsRenamedInAllFilesAndInTheHeadOfATable() throws Exception {
    Map<String, List<TextEdit>> changes = renamed("d.ant", "folk");
    assertThat(changes.keySet())
        .extracting(it -> Places.path(it).orElseThrow().getFileName().toString())
        .containsExactlyInAnyOrder("base.agreement", "folk.csv", "stöd.agreement");
    assertThat(changes.values()).allMatch(edits -> edits.getFirst().getNewText().equals("folk"));
    assertThatThrownBy(() -> renamed("grant ", "två ord"))
        .isInstanceOf(ResponseErrorException.class)
        .hasMessageContaining("`två ord` is no name");
    var at = editor.after(stöd, "by k");
    var named =
        Editor.get(
            texts.prepareRename(new PrepareRenameParams(at.getTextDocument(), at.getPosition())));
    assertThat(named.getSecond().getPlaceholder()).isEqualTo("k");
  }

  private Map<String, List<TextEdit>> renamed(String after, String name) throws Exception {
    var at = editor.after(stöd, after);
    return Editor.get(texts.rename(new RenameParams(at.getTextDocument(), at.getPosition(), name)))
        .getChanges();
  }

  // The shape of a text

  @Test
  void aTextHasAnOutlineAndBlocksThatFold() throws Exception {
    var outline = Editor.get(texts.documentSymbol(new DocumentSymbolParams(Editor.named(stöd))));
    DocumentSymbol agreement = outline.getFirst().getRight();
    assertThat(agreement.getName()).isEqualTo("stöd");
    assertThat(agreement.getDetail()).isEqualTo("Stöd 🎈 till vård");
    assertThat(agreement.getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("k", "x", "Askby får 2 miljoner kronor");
    assertThat(agreement.getChildren().get(1).getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("a");
    var folds = Editor.get(texts.foldingRange(new FoldingRangeRequestParams(Editor.named(stöd))));
    assertThat(folds)
        .extracting(it -> it.getStartLine() + "-" + it.getEndLine())
        .containsExactly("4-6", "1-8");
  }

  @Test
  void wordsAreColouredByWhatTheyMean() throws Exception {
    var sent = Editor.get(texts.semanticTokensFull(new SemanticTokensParams(Editor.named(stöd))));
    var legend = editor.able.getCapabilities().getSemanticTokensProvider().getLegend();
    List<String> words = new ArrayList<>();
    String[] lines = editor.text(stöd).split("\n", -1);
    int line = 0;
    int column = 0;
    for (int i = 0; i < sent.getData().size(); i += 5) {
      column = (sent.getData().get(i) == 0 ? column : 0) + sent.getData().get(i + 1);
      line += sent.getData().get(i);
      String word = lines[line].substring(column, column + sent.getData().get(i + 2));
      words.add(word + " " + legend.getTokenTypes().get(sent.getData().get(i + 3)));
    }
    assertThat(words)
        .startsWith("use keyword", "\"base.agreement\" string", "agreement keyword")
        .contains("stöd namespace", "\"Stöd 🎈 till vård\" string", "k function", "orter enum")
        .contains("ask enumMember", "a property", "§ 1 macro", "antal property");
  }

  @Test
  void aLineThatIsBegunIsSetIn() throws Exception {
    editor.type(stöd, "grant a", "\ngrant a");
    var options = new FormattingOptions(4, true);
    var at = editor.positionAfter(stöd, "\n        \n");
    var edits =
        Editor.get(
            texts.onTypeFormatting(
                new DocumentOnTypeFormattingParams(Editor.named(stöd), options, at, "\n")));
    assertThat(edits).extracting(TextEdit::getNewText).containsExactly("        ");
  }

  // What is said

  @Test
  void aKeywordSaysWhatItDoes() throws Exception {
    var at = editor.after(stöd, "  gra");
    String said =
        Editor.get(texts.hover(new HoverParams(at.getTextDocument(), at.getPosition())))
            .getContents()
            .getRight()
            .getValue();
    assertThat(said).contains("```bilaga\n").contains("grant ");
    var help =
        Editor.get(
            texts.signatureHelp(
                new SignatureHelpParams(
                    Editor.named(stöd), editor.positionAfter(stöd, "8 mkr to "))));
    assertThat(help.getSignatures().getFirst().getLabel()).startsWith("grant ");
    assertThat(help.getSignatures().getFirst().getParameters()).isNotEmpty();
  }

  @Test
  void aMembersPartTellsHowItCameAbout() throws Exception {
    var at = editor.after(stöd, "stöd.x.a[a");
    assertThat(
            Editor.get(texts.hover(new HoverParams(at.getTextDocument(), at.getPosition())))
                .getContents()
                .getRight()
                .getValue())
        .contains("8 000 000 × 1 / 4 = 2 000 000");
  }

  @Test
  void whatCanBeCorrectedIsOffered() throws Exception {
    editor.type(stöd, "får 2", "får 3");
    editor.type(stöd, "= 2 mkr", "= 3 mkr");
    var at = editor.positionAfter(stöd, "stöd.x.a[ask] = 3");
    var actions =
        Editor.get(
            texts.codeAction(
                new CodeActionParams(
                    Editor.named(stöd), new Range(at, at), new CodeActionContext(List.of()))));
    assertThat(actions)
        .extracting(it -> it.getRight().getTitle())
        .contains("Change `3 mkr` to `2 mkr`, and 1 more place with it");
  }

  @Test
  void aFindingCanBeMarkedAndAnAmountBeAnotherAndASentenceAClaim() throws Exception {
    editor.type(stöd, "= 2 mkr", "= 3 mkr");
    assertThat(offered("stöd.x.a[ask] = 3"))
        .contains("Mark as disputed (claim-differs): = 3 mkr disputed \"the reason\"");
    editor.type(stöd, "= 3 mkr", "= 2 mkr");
    assertThat(offered("8 mkr to or"))
        .containsExactly(
            "Write a scenario in which `a` is another amount:"
                + " scenario a-what-if for stöd {set x.a = 8 mkr}");
    editor.type(stöd, "    claim", "    // § 2 Vården får 8 mkr\n    claim");
    assertThat(offered("Vården"))
        .containsExactly(
            "Write as a claim: `x` = 8 mkr: claim § 2 \"Vården får 8 mkr\": x = 8 mkr");
  }

  /** What is offered, with the lines that would be written. */
  private List<String> offered(String after) throws Exception {
    var at = editor.positionAfter(stöd, after);
    List<String> offered = new ArrayList<>();
    for (var one :
        Editor.get(
            texts.codeAction(
                new CodeActionParams(
                    Editor.named(stöd), new Range(at, at), new CodeActionContext(List.of()))))) {
      var edits = one.getRight().getEdit().getChanges().get(Editor.address(stöd));
      String written = edits.getFirst().getNewText().replaceAll("\\s*\n\\s*", "");
      String before = "";
      if (written.startsWith(" disputed")) {
        before = " = 3 mkr";
      }
      offered.add(
          one.getRight().getTitle()
              + ":"
              + before
              + (written.startsWith(" ") ? "" : " ")
              + written);
    }
    return offered;
  }

  @Test
  void whatIsNotWrittenIsShownBesideIt() throws Exception {
    var all = new Range(new Position(0, 0), new Position(99, 0));
    var hints = Editor.get(texts.inlayHint(new InlayHintParams(Editor.named(stöd), all)));
    assertThat(hints).extracting(it -> it.getLabel().getLeft()).containsExactly(" (2)");
    var lenses = Editor.get(texts.codeLens(new CodeLensParams(Editor.named(stöd))));
    assertThat(lenses)
        .extracting(it -> it.getCommand().getTitle())
        .containsExactly("Show", "Deadlines", "Show", "Why");
    var links = Editor.get(texts.documentLink(new DocumentLinkParams(Editor.named(stöd))));
    assertThat(links).extracting(it -> it.getTarget()).containsExactly(Editor.address(base));
  }

  @Test
  void aQuestionIsAnsweredInMarkdown() throws Exception {
    assertThat(asked("bilaga.show", "stöd.x")).contains("Askby | 2 |");
    assertThat(asked("bilaga.explain", "stöd.x.a[ask]")).contains("8 000 000 × 1 / 4");
    assertThatThrownBy(() -> asked("bilaga.show", "nothing"))
        .isInstanceOf(ResponseErrorException.class);
    assertThat(asked("bilaga.rm", "x")).isNull();
  }

  private String asked(String command, String of) throws Exception {
    Object answer =
        Editor.get(
            editor
                .server()
                .getWorkspaceService()
                .executeCommand(
                    new ExecuteCommandParams(
                        command,
                        List.of(new JsonPrimitive(Editor.address(stöd)), new JsonPrimitive(of)))));
    return answer == null ? null : answer.toString();
  }

  @Test
  void whatAllFilesDeclareIsFoundByItsName() throws Exception {
    var found =
        Editor.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("ORT")));
    assertThat(found.getRight()).extracting(it -> it.getName()).containsExactly("orter");
  }

  @Test
  void nothingIsKnownOfWhatIsNotOpen() throws Exception {
    Path other = temporary.resolve("other.agreement");
    Files.writeString(other, "agreement x \"X\" {\n}\n");
    var at = new Position(0, 11);
    assertThat(Editor.get(texts.hover(new HoverParams(Editor.named(other), at)))).isNull();
    var outline = Editor.get(texts.documentSymbol(new DocumentSymbolParams(Editor.named(other))));
    assertThat(outline).isEmpty();
  }
}
