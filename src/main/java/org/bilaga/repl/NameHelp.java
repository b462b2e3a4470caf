package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Hover;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What a name of the files stands for, where it is declared, and what one can ask about it. */
final class NameHelp {
  private final Language language;

  NameHelp(Language language) {
    this.language = language;
  }

  String of(String name, Referent referent) {
    List<Told> lines = new ArrayList<>();
    Told sort = Sorts.told(referent);
    lines.add(
        Hover.title(referent)
            .<Told>map(title -> Sentences.isTitled(name, sort, title))
            .orElseGet(() -> Sentences.is(name, sort)));
    Sorts.place(referent).ifPresent(at -> lines.add(Sentences.declaredAt(at)));
    lines.add(Sentences.ask());
    var out = new StringBuilder();
    lines.forEach(line -> out.append(line.in(language)).append('\n'));
    for (Told question : questions(name, referent)) {
      out.append("  ").append(question.in(language)).append('\n');
    }
    return out.toString();
  }

  private static List<Told> questions(String name, Referent referent) {
    List<Told> questions = new ArrayList<>();
    switch (referent) {
      case Referent.OfAgreement it -> {
        questions.add(Told.text(name));
        it.agreement().grants().stream()
            .flatMap(grant -> grant.group().stream())
            .filter(group -> group.size() > 0)
            .findFirst()
            .ifPresent(
                group -> {
                  String member = name + "[" + group.member(0).id() + "]";
                  questions.add(Told.text(member));
                  questions.add(Sentences.askWhy(member));
                  questions.add(Sentences.askBy(name, group.name()));
                });
        questions.add(Sentences.askTop(name));
        questions.add(Sentences.askDeadlines(name));
        questions.add(Sentences.askCoverage(name));
      }
      case Referent.OfParty it -> {
        questions.add(Sentences.askTotalTo(name));
        questions.add(Sentences.askDeadlinesFor(name));
      }
      case Referent.OfMember it -> {
        questions.add(Told.text(name));
        questions.add(Sentences.askDeadlinesFor(name));
      }
      case Referent.OfGroup it -> questions.add(Sentences.askDeadlinesFor(name));
      case Referent.OfArea it -> money(name, it.area().agreement(), questions);
      case Referent.OfGrant it -> money(name, it.grant().agreement(), questions);
      default -> questions.add(Told.text(name));
    }
    return questions;
  }

  private static void money(String name, Agreement agreement, List<Told> questions) {
    questions.add(Told.text(name));
    questions.add(Sentences.askWhy(name));
    questions.add(Sentences.askTop(name));
    questions.add(Sentences.askWhatIf(name, Example.whole(agreement, Fraction.of(2))));
  }
}
