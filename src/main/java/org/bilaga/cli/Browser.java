package org.bilaga.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's browser, where there is one that a program can start. */
final class Browser {
  private Browser() {}

  /** Shows a page; where that cannot be done, the user has its address. */
  static void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : system.contains("mac") ? List.of("open", address) : List.of("xdg-open", address);
    boolean screen =
        !command.getFirst().equals("xdg-open")
            || System.getenv("DISPLAY") != null
            || System.getenv("WAYLAND_DISPLAY") != null;
    if (screen) {
      try {
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      } catch (IOException none) {
        return;
      }
    }
  }
}
