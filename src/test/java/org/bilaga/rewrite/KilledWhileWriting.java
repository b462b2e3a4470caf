package org.bilaga.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.bilaga.rewrite.Interlude.Moment;

/** A run that ends at a moment of a rewrite, without a word to itself. */
final class KilledWhileWriting {
  private KilledWhileWriting() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Moment last = Moment.valueOf(arguments[1]);
    new Rewrite(
            moment -> {
              if (moment == last) {
                Runtime.getRuntime().halt(9);
              }
            })
        .replacing(
            new Boundary(file.getParent(), true),
            file,
            "a.txt",
            "old".getBytes(UTF_8),
            "new".getBytes(UTF_8))
        .write();
  }
}
