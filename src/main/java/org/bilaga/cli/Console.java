package org.bilaga.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.bilaga.finding.Palette;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Harmless;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Engine;

/** Where a command prints, and for whom. */
record Console(PrintStream out, PrintStream err, Palette palette, Language language, Desk desk) {

  Console(PrintStream out, PrintStream err, Palette palette, Language language) {
    this(out, err, palette, language, Desk.OF_RUN);
  }

  /** The user's own: colour only on a terminal and not against NO_COLOR; language by the locale. */
  static Console ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    boolean colour =
        "1".equals(System.getProperty("bilaga.terminal"))
            && (noColour == null || noColour.isEmpty());
    return new Console(System.out, System.err, colour ? Palette.ANSI : Palette.NONE, ofLocale());
  }

  private static Language ofLocale() {
    String locale = System.getProperty("bilaga.locale");
    if ("ask".equals(locale)) {
      // The launcher cannot tell: Windows has the language among the user's settings.
      locale = System.getProperty("user.language");
    }
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (locale == null || locale.isEmpty()) {
        locale = System.getenv(name);
      }
    }
    return Optional.ofNullable(locale).flatMap(Language::ofLocale).orElse(Language.ENGLISH);
  }

  String say(Told told) {
    return Harmless.of(told.in(language));
  }

  /** For whom a sheet is written; the width is only for what stays on the terminal. */
  Setting setting() {
    return new Setting(language, palette, desk.columns());
  }

  /** The same at a desk whose engine has read its files already. */
  Console at(Engine engine) {
    return new Console(out, err, palette, language, new EngineDesk(engine, desk.columns()));
  }

  Console in(Language other) {
    return new Console(out, err, palette, other, desk);
  }

  /** The same whose answers go into a file: no colours, no width. */
  Console printingTo(PrintStream file) {
    return new Console(file, err, Palette.NONE, language, new FileDesk(desk));
  }
}
