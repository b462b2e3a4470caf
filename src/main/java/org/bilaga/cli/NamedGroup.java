package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Suggestion;
import org.bilaga.ledger.Ledger;
import org.bilaga.report.Dimension;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Group;
import org.bilaga.source.Folding;

/** The group that {@code --by} names, by its name or title, of those that get something. */
final class NamedGroup {
  private final Question question;

  NamedGroup(Question question) {
    this.question = question;
  }

  /** Empty where it names none, which then is told with those there are. */
  Optional<Group> among(String name, Area area) {
    Ledger ledger = question.evaluator().ledger(area.agreement());
    List<String> names = new ArrayList<>();
    for (Group group : ledger.groups()) {
      names.add(group.name());
      String title = group.declared().title().map(text -> text.text()).orElse("");
      if (group.name().equals(name) || Folding.same(title, name)) {
        return Optional.of(group);
      }
    }
    List<String> known = new ArrayList<>(names);
    known.addAll(Dimension.words());
    Console console = question.console();
    var near = Suggestion.nearest(name, known);
    String meant =
        near.isEmpty() ? "" : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?";
    console
        .err()
        .println(
            "`"
                + area.agreement().name()
                + "`"
                + console.say(
                    " gives nothing to a group called `", " ger inget till någon grupp som heter `")
                + name
                + "`."
                + meant
                + (names.isEmpty()
                    ? ""
                    : console.say(" It gives to: ", " Den ger till: ")
                        + String.join(", ", names)
                        + "."));
    return Optional.empty();
  }
}
