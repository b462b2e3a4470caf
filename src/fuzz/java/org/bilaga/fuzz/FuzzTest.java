package org.bilaga.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some inputs through every door, the same ones in every build. */
class FuzzTest {
  private static final int INPUTS = 20;

  @TempDir Path folder;

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
