package org.bilaga.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a revision is read, as git tells the sizes of its files. */
class RevisionTest {
  private static Git.Entry file(long size) {
    return new Git.Entry("0", size, "a.csv");
  }

  @Test
  void filesThatAreAskedForHoldAtMostSoMuchTogether() throws Refused {
    long half = Revision.MOST_BYTES / 2;
    assertThat(Revision.counted(List.of(file(half - 1), file(1)), half))
        .isEqualTo(Revision.MOST_BYTES);
    assertThatThrownBy(() -> Revision.counted(List.of(file(half), file(1)), half))
        .isInstanceOf(Refused.class);
  }
}
