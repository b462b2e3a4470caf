package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What joins letters is no command, and what could deceive stays an escape. */
class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👩\u200d👧 Town",
        "🏳\ufe0f\u200d🌈",
        "👩🏽\u200d🚀",
        "عיר שלום"
      })
  void whatAScriptOrAnEmojiNeedsIsShownAsItIs(String name) {
    assertThat(Visible.prose(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200cb",
        "a\u200db",
        "\u200cم",
        "م\u200c",
        "م\u200c\u200cم",
        "м\u200cм",
        "1\u200d2",
        "👩\u200c👧",
        "م\u202eم",
        "م\u2066م",
        "م\u200fم",
        "م\u200bم",
        "م\ufeffم"
      })
  void whatIsNotSeenElsewhereIsAnEscape(String name) {
    assertThat(Visible.prose(name)).contains("\\u");
  }

  @Test
  void aNameThatIsComparedHidesNothing() {
    assertThat(Visible.name("می\u200cخواهم")).contains("\\u200c");
  }

  @Test
  void whatJoinsTakesNoColumn() {
    assertThat(Visible.width(0x200d)).isZero();
  }
}
