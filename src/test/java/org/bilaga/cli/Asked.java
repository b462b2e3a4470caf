package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;

/** What the program printed and answered. */
public record Asked(int code, String out, String err) {
  /** The real agreements. */
  static final String AGREEMENTS = "specs/agreements";

  public static Asked run(String... args) {
    return run(Desk.OF_RUN, args);
  }

  /** With its files from somewhere else, or answers to what it asks. */
  static Asked run(Desk desk, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Palette.NONE,
            Language.ENGLISH,
            desk);
    int code = Main.run(List.of(args), console);
    return new Asked(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in = Asked.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
