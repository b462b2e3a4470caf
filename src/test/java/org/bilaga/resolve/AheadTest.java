package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AheadTest {
  @Test
  void givesWhatWasMadeOrNothing() {
    for (int most : new int[] {1, 3, 500}) {
      List<Integer> keys = IntStream.range(0, 500).boxed().toList();
      int given = 0;
      try (var ahead = new Ahead<Integer, String>(keys, most, AheadTest::made)) {
        for (int key : keys) {
          var value = ahead.take(key);
          value.ifPresent(it -> assertThat(it).isEqualTo("made " + key));
          assertThat(ahead.take(key)).isEmpty();
          assertThat(key % 7 == 0 && value.isPresent()).isFalse();
          given += value.isPresent() ? 1 : 0;
        }
      }
      assertThat(given).isLessThanOrEqualTo(500);
    }
  }

  @Test
  void whatIsAskedForInAnotherOrderIsGivenToo() {
    List<Integer> keys = IntStream.range(0, 100).boxed().toList();
    try (var ahead = new Ahead<Integer, String>(keys, 2, AheadTest::made)) {
      for (int key = 99; key >= 0; key--) {
        String expected = "made " + key;
        ahead.take(key).ifPresent(it -> assertThat(it).isEqualTo(expected));
      }
      assertThat(ahead.take(1_000)).isEmpty();
    }
  }

  private static Optional<String> made(int key) {
    if (key % 14 == 0) {
      throw new IllegalStateException("cannot be made");
    }
    return key % 7 == 0 ? Optional.empty() : Optional.of("made " + key);
  }
}
