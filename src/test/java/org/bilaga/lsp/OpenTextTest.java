package org.bilaga.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.source.SourceFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text stays what the editor has, whatever is typed, and places are counted as it counts. */
class OpenTextTest {
  private static final List<String> PIECES =
      List.of("a", "å", "A\u030A", "🎈", "\n", "\r\n", "\r", "\t", "§ 1", "", "two words");

  private static String piece(Random random, int most) {
    var text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void changesLeaveWhatTheEditorHas(int seed) {
    var random = new Random(seed);
    String text = piece(random, 60);
    var open = OpenText.of("", Path.of("x"), 0, text);
    for (int version = 1; version <= 200; version++) {
      List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int start = between(text, random);
        int end = Math.max(start, between(text, random));
        String put = piece(random, 4);
        var range = new Range(counted(text, start), counted(text, end));
        changes.add(new TextDocumentContentChangeEvent(range, put));
        text = text.substring(0, start) + put + text.substring(end);
      }
      open = open.changed(changes, version);
      assertThat(open.source().text()).isEqualTo(text);
    }
  }

  /** Not within a pair of signs, nor between the two that end a line: no editor does that. */
  private static int between(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    boolean within =
        at > 0
            && at < text.length()
            && (Character.isLowSurrogate(text.charAt(at))
                || text.charAt(at - 1) == '\r' && text.charAt(at) == '\n');
    return within ? at - 1 : at;
  }

  /** As the protocol counts: lines end at LF, CR or both, columns are UTF-16 units. */
  private static Position counted(String text, int offset) {
    String[] lines = text.substring(0, offset).split("\r\n|\r|\n", -1);
    return new Position(lines.length - 1, lines[lines.length - 1].length());
  }

  @Test
  void everyPlaceIsFoundAgain() {
    String text = "å🎈\r\nA\u030A \r§\n\n🎈🎈";
    var source = SourceFile.of("x", text);
    for (int at = 0; at <= text.length(); at++) {
      boolean inEnd = at > 0 && text.charAt(at - 1) == '\r' && text.startsWith("\n", at);
      if (!inEnd) {
        assertThat(Places.position(source, at)).isEqualTo(counted(text, at));
        assertThat(Places.offset(source, Places.position(source, at))).isEqualTo(at);
      }
    }
  }

  @Test
  void aPlaceThatIsNotThereIsTheNearest() {
    var source = SourceFile.of("x", "ab\r\ncd");
    assertThat(Places.offset(source, new Position(0, 99))).isEqualTo(2);
    assertThat(Places.offset(source, new Position(99, 0))).isEqualTo(6);
    assertThat(Places.offset(source, new Position(-1, 5))).isZero();
    assertThat(Places.offset(source, new Position(1, -5))).isEqualTo(4);
    assertThat(Places.position(source, 99)).isEqualTo(new Position(1, 2));
  }

  @Test
  void whatIsNoFileNamesNone() {
    for (String address :
        List.of(
            "untitled:Untitled-1",
            "http://example.org/a.agreement",
            "file://another-machine/a.agreement",
            "file:///a%00b.agreement",
            "file:///%",
            "file:a",
            "",
            "å \u0000")) {
      assertThat(Places.path(address)).as(address).isEmpty();
    }
    Path hostile = Path.of("/tmp/å `<b>\u202e🎈 #?%.agreement");
    assertThat(Places.path(Places.address(hostile))).contains(hostile);
  }
}
