package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What words of nearness promise of a figure: {@code drygt} and {@code nearly} that it is on one
 * side of it, {@code cirka} and {@code about} that it rounds to it, and no word that it is so.
 */
class NearnessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 500 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | claim-on-other-side",
        "1 480 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | claim-on-other-side",
        "1 480 mkr | drygt 1,5 miljarder kronor         | = ca 1,5 mdkr    | claim-on-other-side",
        "1 520 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | ",
        "1 580 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | ",
        "1 600 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | claim-differs",
        "1 400 mkr | drygt 1,5 miljarder kronor         | = 1,5 mdkr       | claim-differs",
        "1 500 mkr | nästan 1,5 miljarder kronor        | = 1,5 mdkr       | claim-on-other-side",
        "1 480 mkr | knappt 1,5 miljarder kronor        | = 1,5 mdkr       | ",
        "1 480 mkr | knappa 1,5 miljarder kronor        | = 1,5 mdkr       | ",
        "1 500 mkr | just over SEK 1.5 bn               | = 1,5 mdkr       | claim-on-other-side",
        "1 510 mkr | a little over SEK 1.5 bn           | = 1,5 mdkr       | ",
        "1 510 mkr | nearly SEK 1.5bn                   | = 1,5 mdkr       | claim-on-other-side",
        "1 500 mkr | minst 1,5 miljarder kronor         | = 1,5 mdkr       | ",
        "1 500 mkr | inte mer än 1,5 miljarder kronor   | = 1,5 mdkr       | ",
        "1 500 mkr | under 2026 1,5 miljarder kronor    | = 1,5 mdkr       | ",
        "1 500 mkr | cirka 1,5 miljarder kronor         | = 1,5 mdkr       | ",
        "1 520 mkr | omkring 1,5 miljarder kronor       | = ca 1,5 mdkr    | ",
        "1 520 mkr | some 1.5 billion kronor            | = ca 1,5 mdkr    | ",
        "213 mkr   | cirka 200 miljoner kronor          | = ca 200 mkr     | ",
        "213 mkr   | avsätts 200 miljoner kronor        | = ca 200 mkr     | quotation-is-exact",
        "213 mkr   | drygt 200 miljoner kronor          | = ca 200 mkr     | ",
        "213 mkr   | drygt 200 miljoner kronor          | > 200 mkr        | ",
        "213 mkr   | knappt 200 miljoner kronor         | > 200 mkr        |"
            + " quotation-of-other-side",
      })
  void aWordOfNearnessIsHeld(
      String amount, String quotation, String claim, String kind, @TempDir Path temporary) {
    var folder = new Folder(temporary);
    folder.put(
        "a.agreement",
        """
        part p "P"
        avtal x "X" {
            bidrag a %s till p
            påstående § 1 "%s": a %s
        }
        """
            .formatted(amount, quotation, claim));
    Set<String> found =
        folder.check("a.agreement").stream()
            .map(it -> it.kind().name())
            .collect(Collectors.toSet());
    assertThat(found).isEqualTo(kind == null ? Set.of() : Set.of(kind));
  }

  /** A decrease of a little over 43 is a change of -43 and a little more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1 243,4 mkr | ", "1 243 mkr | claim-on-other-side"})
  void ofADecreaseTheSizeIsHeld(String amount, String kind, @TempDir Path temporary) {
    var folder = new Folder(temporary);
    folder.put(
        "a.agreement",
        """
        part p "P"
        avtal x "X" {
            bidrag a %s till p
            bidrag b 1 200 mkr till p
            påstående § 1 "minskar med drygt 43 miljoner kronor": b - a = -43 mkr
        }
        """
            .formatted(amount));
    assertThat(folder.check("a.agreement").stream().map(it -> it.kind().name()))
        .containsExactlyElementsOf(kind == null ? Set.of() : Set.of(kind));
  }
}
