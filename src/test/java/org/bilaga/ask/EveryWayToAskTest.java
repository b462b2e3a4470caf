package org.bilaga.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions made by chance from all the ways in which each can be put: every one is read as the
 * form that it was made from, with the same in its blanks.
 */
class EveryWayToAskTest {
  private static final int EACH = 8;
  private static final int MOST_OFTEN = 2;

  private static final Map<NamesHere.Sort, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              NamesHere.Sort.WHO,
              List.of("Halland", "Region Skåne", "SKR", "regionerna", "Kalmar län", "VGR")),
          Map.entry(NamesHere.Sort.GROUP, List.of("region", "regioner", "län")),
          Map.entry(NamesHere.Sort.MONEY, List.of("gnv-2020", "nära vård", "kömiljard-2019")),
          Map.entry(NamesHere.Sort.YEAR, List.of("2019", "2020")),
          Map.entry(NamesHere.Sort.SPAN, List.of("2018..2020")),
          Map.entry(NamesHere.Sort.DAY, List.of("2020-07-01", "1 juli 2020")),
          Map.entry(NamesHere.Sort.AMOUNT, List.of("100 mkr", "5 000 kr")),
          Map.entry(NamesHere.Sort.PERCENT, List.of("2 %", "10 procent")),
          Map.entry(NamesHere.Sort.COUNT, List.of("3", "fem")),
          Map.entry(NamesHere.Sort.NUMBER, List.of("5 000", "12")),
          Map.entry(NamesHere.Sort.SECTION, List.of("5.2", "7")),
          Map.entry(NamesHere.Sort.FILE, List.of("fil.csv")),
          Map.entry(NamesHere.Sort.COLUMN, List.of("invånare", "barn")));

  private final Random chance = new Random(20200131);
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> blanks = new HashMap<>();
  private final Set<String> marks = new LinkedHashSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void isReadAsItWasMeant(String code) {
    QuestionForms forms = QuestionForms.of(Language.named(code).orElseThrow()).orElseThrow();
    var names = new NamesHere(Analysis.at(List.of(Path.of("specs/agreements"))));
    Map<String, String> wrong = new TreeMap<>();
    forms
        .forms()
        .forEach(
            (form, ways) -> {
              for (Put way : ways) {
                for (int i = 0; i < EACH; i++) {
                  words.clear();
                  blanks.clear();
                  marks.clear();
                  if (make(way, forms)) {
                    check(form, forms, names, wrong);
                  }
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  private void check(String form, QuestionForms forms, NamesHere names, Map<String, String> wrong) {
    String question = String.join(" ", words);
    var heard = QuestionReader.read(question, forms, names);
    if (heard.isEmpty()) {
      wrong.put(question, form + " is not understood");
      return;
    }
    Map<String, String> read = new HashMap<>();
    heard.get().blanks().forEach((name, named) -> read.put(name, text(named)));
    String meant = form + blanks + marks;
    String got = heard.get().form() + read + new LinkedHashSet<>(heard.get().marks());
    boolean same =
        heard.get().form().equals(form)
            && read.keySet().equals(blanks.keySet())
            && Set.copyOf(heard.get().marks()).equals(marks);
    if (!same) {
      wrong.put(question, meant + " is read as " + got);
    }
  }

  private static String text(Named named) {
    return switch (named) {
      case Named.Body it -> it.text();
      case Named.Money it -> it.text();
      case Named.Columns it -> it.text();
      case Named.Said it -> it.text();
    };
  }

  /** Whether the words made so far are a way to put it; a blank is filled once. */
  private boolean make(Put put, QuestionForms forms) {
    return switch (put) {
      case Put.Word it -> words.add(it.plain());
      case Put.Row it -> it.parts().stream().allMatch(part -> make(part, forms));
      case Put.OneOf it -> make(it.ways().get(chance.nextInt(it.ways().size())), forms);
      case Put.Maybe it -> chance.nextInt(3) > 0 || make(it.part(), forms);
      case Put.Often it -> {
        boolean made = true;
        for (int i = chance.nextInt(MOST_OFTEN); i > 0 && made; i--) {
          made = make(it.part(), forms);
        }
        yield made;
      }
      case Put.Piece it -> make(forms.piece(it.name()), forms);
      case Put.Mark it -> {
        marks.add(it.name());
        yield true;
      }
      case Put.Blank it -> {
        List<String> names = NAMES.get(it.sort());
        String name = names.get(chance.nextInt(names.size()));
        yield blanks.put(it.name(), name) == null && words.addAll(List.of(name.split(" ")));
      }
    };
  }
}
