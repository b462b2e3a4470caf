package org.bilaga.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilaga.explain.telling.Telling;
import org.bilaga.ledger.Written;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.Aside;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.Listing;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every equation of every explanation is true as it is printed. */
class TrueEquationsTest {
  private static final int INVENTED = 300;

  @TempDir Path folder;
  private int found;

  @Test
  void ofTheAgreementsOnFile() throws IOException {
    for (Path root : List.of(Path.of("specs", "agreements"), Path.of("specs", "examples"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".agreement")).toList()) {
          var written = Written.at(file, Path.of("specs"));
          for (Agreement agreement : written.agreements()) {
            areTrue(written, agreement, file.toString());
          }
        }
      }
    }
    assertThat(found).isGreaterThan(1_000);
  }

  @Test
  void ofInventedAgreements() {
    for (int seed = 0; seed < INVENTED; seed++) {
      String text = new Invented(seed).text();
      var written = Written.of(text, folder);
      areTrue(written, written.agreement(), text);
    }
    assertThat(found).isGreaterThan(10_000);
  }

  private void areTrue(Written written, Agreement agreement, String where) {
    for (Language language : Language.all()) {
      for (Grant grant : agreement.grants()) {
        List<Derivation> asked = new ArrayList<>();
        var deriver = new Deriver(written.evaluator(), agreement);
        asked.add(deriver.whole(grant.path(), List.of(grant), Optional.empty()));
        int members = grant.group().map(Group::size).orElse(0);
        for (int member = 0; member < members; member++) {
          var group = grant.group().orElseThrow();
          asked.add(deriver.of(grant.path(), List.of(grant), group, member, Optional.empty()));
        }
        for (Derivation derivation : asked) {
          String told = told(derivation, language);
          var equations = Equations.in(told);
          found += equations.size();
          for (var equation : equations) {
            assertThat(equation.wrong())
                .as("%s is %s\n%s\n%s", equation.text(), equation.wrong(), told, where)
                .isEmpty();
          }
        }
      }
    }
  }

  private static String told(Derivation derivation, Language language) {
    var text = new StringBuilder();
    for (SheetPart part : Telling.of(derivation, false).parts()) {
      switch (part) {
        case Prose.Heading it -> text.append(it.text().in(language));
        case Prose.Paragraph it -> text.append(it.text().in(language));
        case Prose.Point it -> {
          text.append(it.text().in(language));
          it.lines().forEach(line -> text.append('\n').append(line.in(language)));
        }
        case Prose.Answer it -> text.append(it.answer().text(language));
        case Listing it -> text.append(it.entries());
        case Chart it -> text.append(it.title().in(language));
        case Aside it -> text.append(it.title().in(language));
        case SheetTable it ->
            it.rows()
                .forEach(
                    row ->
                        row.cells()
                            .forEach(cell -> text.append(cell.text(language)).append(" | ")));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
