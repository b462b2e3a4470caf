package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.ledger.Written;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A key that cannot divide is told once, however many grants go by it, and nobody's part is known.
 */
class KeyOfNoughtTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "share of d.z, key-sums-to-zero",
    "share of (d.n - d.n), key-sums-to-zero",
    "1/2 share of d.n + 1/2 share of d.z, key-term-sums-to-zero",
    "1/4 share of d.z + 3/4 share of d.n, key-term-sums-to-zero"
  })
  void isToldOnce(String key, String kind) {
    for (int members : new int[] {3, 290}) {
      Written written = Written.of(text(members, key), folder);
      var ledger = written.evaluator().ledger(written.agreement());
      written
          .agreement()
          .grants()
          .forEach(
              grant -> {
                assertThat(ledger.entry(grant).amount().isKnown()).isTrue();
                assertThat(ledger.shares(grant))
                    .allSatisfy(share -> assertThat(share.undivided()).isPresent());
              });
      assertThat(written.findings().all())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.kind().name()).isEqualTo(kind);
                assertThat(finding.span().start())
                    .isLessThan(written.agreement().grants().get(0).declared().span().start());
              });
    }
  }

  private static String text(int members, String key) {
    var text = new StringBuilder("group all {\n| id |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" |\n");
    }
    text.append("}\ndata d by all {\n| m | n | z |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" | ").append(member + 1).append(" | 0 |\n");
    }
    return text.append("}\nagreement a {\nkey k = ")
        .append(key)
        .append("\ngrant g 10 EUR to all by k\ngrant h 20 EUR to all by k\n")
        .append("grant i2 30 EUR to all by k, rounded half up, residue kept\n")
        .append("grant j 30 EUR to all by k, except m0\n}\n")
        .toString();
  }
}
