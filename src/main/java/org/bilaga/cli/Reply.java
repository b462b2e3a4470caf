package org.bilaga.cli;

import java.util.Locale;

/** What somebody answered when asked whether to go on. */
enum Reply {
  YES,
  NO,
  SHOW,
  UNCLEAR;

  /** In either language; no answer at all is no. */
  static Reply of(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "y", "yes", "j", "ja" -> YES;
      case "n", "no", "nej", "q", "" -> NO;
      case "d", "diff", "s", "v" -> SHOW;
      default -> UNCLEAR;
    };
  }
}
