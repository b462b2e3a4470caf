package org.bilaga.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.ledger.Ledger;
import org.bilaga.report.Dimension;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Folding;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;

/**
 * The group that {@code --by} names, by its name or title, of those that get something, themselves
 * or for those who belong to them.
 */
final class NamedGroup {
  private final Question question;

  NamedGroup(Question question) {
    this.question = question;
  }

  /** The group; where it names none, those there are are told. */
  Group among(String name, Area area) throws Refused {
    Ledger ledger = question.evaluator().ledger(area.agreement());
    List<String> names = new ArrayList<>();
    for (Group group : groups(ledger)) {
      names.add(group.name());
      String title = group.declared().title().map(text -> text.text()).orElse("");
      if (group.name().equals(name) || Folding.same(title, name)) {
        return group;
      }
    }
    List<String> known = new ArrayList<>(names);
    known.addAll(Dimension.words());
    Told none =
        Names.orDidYouMean(Sentences.noGroupGivenTo(area.agreement().name(), name), name, known);
    throw Refused.because(
            names.isEmpty() ? none : Sentences.givesTo(none, String.join(", ", names)))
        .in(question.language());
  }

  private static Set<Group> groups(Ledger ledger) {
    Set<Group> own = new LinkedHashSet<>(ledger.groups());
    for (Grant grant : ledger.agreement().grants()) {
      for (Referent to : grant.recipients()) {
        if (to instanceof Referent.OfMember of) {
          own.add(of.group());
        }
      }
    }
    Set<Group> all = new LinkedHashSet<>(own);
    own.forEach(group -> all.addAll(group.above()));
    return all;
  }
}
