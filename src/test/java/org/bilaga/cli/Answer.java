package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;

/** What a run printed and answered. */
record Answer(int code, String out, String err) {

  static Answer to(String... args) {
    return in(Palette.NONE, args);
  }

  static Answer in(Palette palette, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            palette,
            Language.ENGLISH);
    int code = Main.run(List.of(args), console);
    console.out().flush();
    console.err().flush();
    return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
