package org.bilaga.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.bilaga.cli.Asked;

/** Questions to the program over a folder, whose answers must hold. */
final class Asking {
  private static final int FAULT = 70;

  final Path folder;

  Asking(Path folder) {
    this.folder = folder;
  }

  /** One of some, the same for the same input. */
  static int chosen(byte[] input, int count) {
    var sum = new CRC32();
    sum.update(input);
    return (int) (sum.getValue() % count);
  }

  /** What chance begins with, for inputs that say nothing else. */
  static long seed(byte[] input) {
    return ByteBuffer.wrap(Arrays.copyOf(input, Long.BYTES)).getLong();
  }

  /** Empties the folder. */
  void anew() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
    Files.createFile(folder.resolve(".bilaga"));
  }

  void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Asks in a form; what is printed must be in it, and no answer a fault. */
  Asked ask(String form, String... words) {
    Asked answer = Asked.run(words);
    String asked = words[0];
    if (answer.code() == FAULT) {
      String[] at = answer.err().split(" at ");
      throw new Failed(
          "fault at " + at[at.length - 1].strip(), List.of(words) + " " + answer.err());
    }
    if (!answer.out().isEmpty()) {
      Outputs.hold(form, asked, answer.out());
    }
    Outputs.hold("text", asked, answer.err());
    return answer;
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }
}
