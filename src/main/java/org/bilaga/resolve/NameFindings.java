package org.bilaga.resolve;

import java.util.List;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Country;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Tells of names that stand for nothing, or for a thing of another sort than is needed.
 *
 * <p>A name that stands in several places is told once, with the others beside it.
 *
 * <p>A name whose declaration is itself broken is passed over, and so is one that a file which
 * could not be read may declare: that has been told already.
 */
final class NameFindings {
  static final Kind UNKNOWN =
      Kind.mistake("name-unknown")
          .en("There is {what} called `{name}`{where}.", "{suggestion}")
          .sv("Det finns {what} som heter `{name}`{where}.", "{suggestion}");
  static final Kind WRONG_SORT =
      Kind.mistake("name-of-wrong-sort")
          .en("`{name}` is {is}, but {what} is needed here.", "Name {what} instead.")
          .sv("`{name}` är {is}, men här behövs {what}.", "Ange {what} i stället.");

  static final Told NOTHING = Told.phrase("nothing", "inget");
  static final Told NO_MEMBER = Told.phrase("no member", "ingen medlem");
  static final Told NO_COUNTRY = Told.phrase("no country", "inget land");
  static final Told ANYWHERE = Told.text("");

  private static final int MOST_PLACES = 3;

  private final Module module;
  private final Findings out;

  NameFindings(Module module, Findings out) {
    this.module = module;
    this.out = out;
  }

  void unknown(Name name, Told none, Told where, List<String> candidates) {
    module.bind(name, new Referent.OfUnknown(name));
    List<String> nearest = Suggestion.nearest(name.text(), candidates);
    boolean mayStandElsewhere = where == ANYWHERE && !module.isWhole() && nearest.isEmpty();
    if (mayStandElsewhere || module.isBroken(name.text())) {
      return;
    }
    String path = name.text() + where.in(Language.ENGLISH);
    Finding first = module.unknownNames().get(path);
    if (first != null && first.span().file() == name.span().file()) {
      if (first.labels().size() < MOST_PLACES) {
        first.and(name.span(), Told.phrase("and here", "och här"));
      }
      return;
    }
    Finding told =
        UNKNOWN
            .at(name.span())
            .with("what", none)
            .with("name", name.text())
            .with("where", where)
            .with("suggestion", suggestion(nearest));
    module.unknownNames().put(path, told);
    out.add(told);
  }

  static Told within(String whole) {
    return Told.phrase(" in `" + whole + "`", " i `" + whole + "`");
  }

  private static Told suggestion(List<String> names) {
    return names.isEmpty()
        ? Told.phrase("Declare it, or correct the name.", "Deklarera det, eller rätta namnet.")
        : TableFindings.suggestion(names);
  }

  /** Tells of a country that nobody knows the days of rest of. */
  void unknownCountry(Name name) {
    var written =
        Told.phrase(
            "Write its name in English or Swedish or its code, with hyphens for blanks: `denmark`,"
                + " `danmark`, `dk`; or `no calendar`.",
            "Skriv dess namn på svenska eller engelska eller dess kod, med bindestreck för"
                + " mellanrum: `danmark`, `denmark`, `dk`; eller `ingen kalender`.");
    out.add(
        UNKNOWN
            .at(name.span())
            .with("what", NO_COUNTRY)
            .with("name", name.text())
            .with("where", ANYWHERE)
            .with(
                "suggestion",
                TableFindings.suggestion(
                    Suggestion.nearest(name.text(), Country.names()), written)));
  }

  void wrongSort(Reference reference, Referent found, Told needed) {
    if (reference.isPlainName()) {
      module.bind(reference.first(), found);
    }
    out.add(
        WRONG_SORT
            .at(reference.span())
            .with("name", reference.text())
            .with("is", Sorts.told(found))
            .with("what", needed));
  }
}
