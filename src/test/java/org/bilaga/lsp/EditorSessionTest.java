package org.bilaga.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told and answered, as a real client hears it. */
class EditorSessionTest {
  static final String BASE =
      """
      group orter "Orterna" {
          | id  | name   |
          | ask | Askby  |
          | bok | Bokvik |
      }
      data d "Folk" by orter from "folk.csv" {
          column antal
      }
      """;
  static final String STÖD =
      """
      use "base.agreement"
      agreement stöd "Stöd 🎈 till vård" {
          total 8 mkr
          key k = share of d.antal
          area x "Vård" {
              total 8 mkr
              grant a "Akut" 8 mkr to orter by k
          }
          claim § 1 "Askby får 2 miljoner kronor": stöd.x.a[ask] = 2 mkr
      }
      """;

  @TempDir Path temporary;
  Path folder;
  Path base;
  Path stöd;
  Path folk;

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("vård å 🎈"));
    base = folder.resolve("base.agreement");
    stöd = folder.resolve("stöd.agreement");
    folk = folder.resolve("folk.csv");
    Files.writeString(folder.resolve(".bilaga"), "");
    Files.writeString(base, BASE);
    Files.writeString(stöd, STÖD);
    Files.writeString(folk, "ort;antal\nAskby;1\nBokvik;3\n");
    Editor.FAULTS.clear();
  }

  @AfterEach
  void noFaultOfOurs() {
    assertThat(Editor.FAULTS).isEmpty();
  }

  @Test
  void errorsAreToldAsOneTypes() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      assertThat(editor.wrong(stöd)).isEmpty();

      editor.type(stöd, "= 2 mkr", "= 3 mkr");
      assertThat(editor.wrong(stöd))
          .containsExactly("claim-differs 8:61", "quotation-differs 8:61");

      editor.type(stöd, "= 3 mkr", "= 2 mkr");
      assertThat(editor.wrong(stöd)).isEmpty();
      assertThat(editor.leave()).isZero();
    }
  }

  @Test
  void whatIsTypedInATableIsToldWhereItIsUsed() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      editor.open(folk, Files.readString(folk));
      assertThat(editor.wrong(stöd)).isEmpty();

      editor.type(folk, "Askby;1", "Askby;2");
      assertThat(editor.wrong(folk)).isEmpty();
      editor.type(stöd, "Stöd 🎈", "Stöd");
      assertThat(editor.wrong(stöd)).containsExactly("claim-differs 8:61");
    }
  }

  @Test
  void whatSomebodyElseSavesIsToldOnceTheEditorSaysSo() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      assertThat(editor.wrong(stöd)).isEmpty();
      assertThat(editor.registered).containsExactly("workspace/didChangeWatchedFiles");
      Files.writeString(folk, "ort;antal\nAskby;10\nBokvik;3\n");
      editor.saved(folk);
      editor.type(stöd, "🎈", "🎈🎈");
      assertThat(editor.wrong(stöd)).containsExactly("claim-differs 8:61");
    }
  }

  @Test
  void aFileAloneIsServedWhileItIsOpen() throws Exception {
    try (var editor = Editor.on()) {
      editor.open(stöd, STÖD);
      assertThat(editor.wrong(stöd)).isEmpty();
      editor.type(stöd, "= 2 mkr", "= 3 mkr");
      assertThat(editor.wrong(stöd)).hasSize(2);
      editor.shut(stöd);
      assertThat(editor.wrong(stöd)).isEmpty();
    }
  }

  @Test
  void aNameTellsWhatItIsAndWhatItComesTo() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      assertThat(hover(editor, "stöd.x.a[a")).contains("a member: Askby").contains("2 000 000 kr");
      assertThat(hover(editor, "grant a")).contains("```bilaga\ngrant a \"Akut\"");
      assertThat(
              Editor.get(
                  editor
                      .server()
                      .getTextDocumentService()
                      .hover(new HoverParams(Editor.named(base), new Position(0, 0)))))
          .isNull();
    }
  }

  private String hover(Editor editor, String after) throws Exception {
    var at = editor.after(stöd, after);
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(at.getTextDocument(), at.getPosition())))
        .getContents()
        .getRight()
        .getValue();
  }

  @Test
  void whatMayStandIsProposedAlsoInABrokenText() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      editor.type(stöd, "stöd.x.a[ask] = 2 mkr\n}", "stöd.x.a[as");
      List<CompletionItem> items = proposed(editor, "stöd.x.a[as");
      assertThat(items).extracting(CompletionItem::getLabel).containsExactly("ask");
      assertThat(items.getFirst().getTextEdit().getLeft().getRange().getStart().getCharacter())
          .isEqualTo(54);
    }
  }

  private List<CompletionItem> proposed(Editor editor, String after) throws Exception {
    var at = editor.after(stöd, after);
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .completion(new CompletionParams(at.getTextDocument(), at.getPosition())))
        .getRight()
        .getItems();
  }

  @Test
  void aTextIsLaidOutAndOneThatIsNotUnderstoodStays() throws Exception {
    try (var editor = Editor.on(folder)) {
      editor.open(stöd, STÖD);
      assertThat(laidOut(editor)).isEqualTo(laidOut(editor));
      editor.type(stöd, "    area", "area");
      assertThat(laidOut(editor)).contains("\n    area x \"Vård\" {");
      editor.type(stöd, "area", "\"area");
      assertThat(laidOut(editor)).isEqualTo(editor.text(stöd));
    }
  }

  private String laidOut(Editor editor) throws Exception {
    var options = new FormattingOptions(4, true);
    List<? extends TextEdit> edits =
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .formatting(new DocumentFormattingParams(Editor.named(stöd), options)));
    var text = OpenText.of("", stöd, 1, editor.text(stöd)).source();
    var all = new StringBuilder(text.text());
    for (TextEdit edit : edits.reversed()) {
      all.replace(
          Places.offset(text, edit.getRange().getStart()),
          Places.offset(text, edit.getRange().getEnd()),
          edit.getNewText());
    }
    return all.toString();
  }

  @Test
  void anEditorThatIsGoneIsServedNoLonger() throws Exception {
    assertThat(Editor.on(folder).vanish()).isZero();
    var editor = Editor.on(folder);
    editor.server().exit();
    assertThat(Editor.get(editor.ended())).isEqualTo(1);
  }
}
