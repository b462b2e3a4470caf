package org.bilaga.check;

import org.bilaga.ast.Declaration;
import org.bilaga.ast.Declaration.FormerName;
import org.bilaga.finding.Kind;

/**
 * A former name that is said to have ended before the one written before it: then it is not known
 * who was called what on which day.
 */
final class FormerNamesOutOfOrder implements Check {
  static final Kind KIND =
      Kind.mistake("former-names-out-of-order")
          .en(
              "`{name}` was called \"{later}\" until {until}, but \"{earlier}\", which is written"
                  + " before it, until {other}.",
              "Write the former names in order, the oldest first, or correct a date.")
          .sv(
              "`{name}` hette \"{later}\" till och med {until}, men \"{earlier}\", som står före,"
                  + " till och med {other}.",
              "Skriv de tidigare namnen i ordning, det äldsta först, eller rätta ett datum.");

  @Override
  public void run(Checked checked) {
    if (checked.isFile()) {
      for (Declaration declaration : checked.module().tree().declarations()) {
        inOrder(declaration, checked);
      }
    }
  }

  private static void inOrder(Declaration declaration, Checked checked) {
    var names = declaration.formerly();
    for (int i = 1; i < names.size(); i++) {
      FormerName before = names.get(i - 1);
      FormerName name = names.get(i);
      if (name.until().iso().compareTo(before.until().iso()) < 0) {
        checked.add(
            KIND.at(name.until().span())
                .with("name", declaration.name().text())
                .with("later", name.name().text())
                .with("until", name.until().iso())
                .with("earlier", before.name().text())
                .with("other", before.until().iso())
                .and(before.until().span(), Sentences.later()));
      }
    }
  }
}
