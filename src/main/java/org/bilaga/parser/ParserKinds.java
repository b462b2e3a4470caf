package org.bilaga.parser;

import java.util.List;
import org.bilaga.finding.Kind;

/** The kinds of finding about text that cannot be read as sentences. */
public final class ParserKinds {
  private ParserKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return ParseKinds.ALL;
  }
}
