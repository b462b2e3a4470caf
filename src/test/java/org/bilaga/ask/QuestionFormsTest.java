package org.bilaga.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.evaluate.Inputs;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Engine;
import org.junit.jupiter.api.Test;

class QuestionFormsTest {
  private static final Path AGREEMENTS = Path.of("specs/agreements");

  private static QuestionForms forms(Language language) {
    return QuestionForms.of(language).orElseThrow();
  }

  @Test
  void bothLanguagesHaveTheSameForms() {
    assertThat(forms(Language.SWEDISH).forms().keySet())
        .containsExactlyElementsOf(forms(Language.ENGLISH).forms().keySet());
    for (Language language : List.of(Language.ENGLISH, Language.SWEDISH)) {
      assertThat(forms(language).examples().keySet())
          .containsExactlyElementsOf(forms(language).forms().keySet());
    }
  }

  /** Words, and with them all pieces, of every form can be collected. */
  @Test
  void everyPieceThatIsNamedIsThere() {
    assertThat(forms(Language.SWEDISH).words()).contains("varfor", "mycket");
    assertThat(forms(Language.ENGLISH).words()).contains("why", "much");
  }

  @Test
  void everyExampleIsUnderstoodAsItsForm() {
    var names = new NamesHere(Analysis.at(List.of(AGREEMENTS)));
    for (Language language : List.of(Language.ENGLISH, Language.SWEDISH)) {
      var its = forms(language);
      its.examples()
          .forEach(
              (form, example) -> {
                String question = Examples.filled(example, names, language);
                assertThat(QuestionReader.read(question, its, names))
                    .as(question)
                    .hasValueSatisfying(it -> assertThat(it.form()).isEqualTo(form));
              });
    }
  }

  @Test
  void everyExampleStandsInTheManual() throws IOException {
    for (String page : List.of("README.md", "README.sv.md")) {
      String text = Files.readString(Path.of(page));
      for (String example :
          Asking.examples(page.contains(".sv.") ? Language.SWEDISH : Language.ENGLISH)) {
        assertThat(text).contains("| `" + example + "` |");
      }
    }
  }

  /** A word too many in any place of any question makes it one that is not understood. */
  @Test
  void aWordThatIsNotUnderstoodIsNeverPassedOver() {
    var names = new NamesHere(Analysis.at(List.of(AGREEMENTS)));
    for (Language language : List.of(Language.ENGLISH, Language.SWEDISH)) {
      var its = forms(language);
      for (String example : its.examples().values()) {
        List<String> words = QuestionReader.words(Examples.filled(example, names, language));
        for (int at = 0; at <= words.size(); at++) {
          List<String> more = new ArrayList<>(words);
          more.add(at, "kvasthybrid");
          String question = String.join(" ", more);
          assertThat(QuestionReader.read(question, its, names)).as(question).isEmpty();
        }
      }
    }
  }

  @Test
  void aLongTextIsRefusedInNoTime() {
    Engine engine =
        Engine.of(
            List.of(AGREEMENTS), Analysis.at(List.of(AGREEMENTS)), List.of(), Inputs.AS_WRITTEN);
    String text = "hur mycket får Stockholm av gnv-2020 och ".repeat(40);
    assertThat(AskedQuestionsTest.answer(text, engine, "sv")).startsWith("- Jag förstår inte");
    assertThat(AskedQuestionsTest.answer("2020 ".repeat(50), engine, "sv")).startsWith("- ");
  }
}
