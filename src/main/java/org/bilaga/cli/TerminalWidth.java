package org.bilaga.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.bilaga.finding.Palette;

/** How wide help is set: 80 columns, fewer on a narrower terminal. */
final class TerminalWidth {
  static final int WIDEST = 80;
  private static final int NARROWEST = 30;

  private TerminalWidth() {}

  static int columns(Console console) {
    int columns = number(System.getenv("COLUMNS"));
    if (columns == 0 && console.palette() == Palette.ANSI) {
      columns = asked();
    }
    return columns == 0 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  /** Asked of the terminal itself; 0 where it does not answer. */
  private static int asked() {
    try {
      var process =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        process.destroy();
        return 0;
      }
      var size =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return number(size.substring(size.indexOf(' ') + 1));
    } catch (IOException noSuchProgram) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int number(String text) {
    int number = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > 9999) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
