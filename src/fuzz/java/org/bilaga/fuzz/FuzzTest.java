package org.bilaga.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some inputs through every door, the same ones in every build. */
class FuzzTest {
  private static final int INPUTS = 8;

  @TempDir Path folder;

  /** What something gave way to: {@code DOOR-WHAT.input}. */
  @Test
  void whatOnceFailedHolds() throws Exception {
    Map<String, Door> doors = new HashMap<>();
    Doors.all(folder).forEach(it -> doors.put(it.name(), it));
    try (Stream<Path> inputs = Files.list(Path.of("src/fuzz/inputs"))) {
      for (Path input : inputs.sorted().toList()) {
        String door = input.getFileName().toString().split("-", 2)[0];
        assertThatCode(() -> doors.get(door).hold(Files.readAllBytes(input)))
            .as("%s", input)
            .doesNotThrowAnyException();
      }
    }
    doors.values().forEach(Door::close);
  }

  @Test
  void whateverComesIsAnswered() {
    List<String> failures = new ArrayList<>();
    for (Door door : Doors.all(folder)) {
      var campaign = new Campaign(door, 1);
      for (int i = 0; i < INPUTS; i++) {
        campaign.one();
      }
      System.out.println(campaign.figures());
      failures.addAll(campaign.failures());
      door.close();
    }
    assertThat(String.join("\n", failures)).isEmpty();
  }
}
