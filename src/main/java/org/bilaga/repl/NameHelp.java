package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Hover;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.words.Language;

/** What a name of the files stands for, where it is declared, and what one can ask about it. */
final class NameHelp {
  private final Language language;

  NameHelp(Language language) {
    this.language = language;
  }

  String of(String name, Referent referent) {
    var out = new StringBuilder();
    out.append(name).append(say(" is ", " är ")).append(Sorts.told(referent).in(language));
    Hover.title(referent).ifPresent(title -> out.append(": ").append(title));
    out.append(".\n");
    Sorts.place(referent)
        .ifPresent(
            at -> out.append(say("Declared at ", "Deklarerad på ")).append(at).append(".\n"));
    out.append(say("Ask:", "Fråga:")).append('\n');
    for (String question : questions(name, referent)) {
      out.append("  ").append(question).append('\n');
    }
    return out.toString();
  }

  private List<String> questions(String name, Referent referent) {
    List<String> questions = new ArrayList<>();
    switch (referent) {
      case Referent.OfAgreement it -> {
        questions.add(name);
        it.agreement().grants().stream()
            .flatMap(grant -> grant.group().stream())
            .filter(group -> group.size() > 0)
            .findFirst()
            .ifPresent(
                group -> {
                  String member = name + "[" + group.member(0).id() + "]";
                  questions.add(member);
                  questions.add(say("why ", "varför ") + member);
                  questions.add(name + say(" by ", " per ") + group.name());
                });
        questions.add(say("top 5 of ", "topp 5 av ") + name);
        questions.add(say("deadlines ", "tidsfrister ") + name);
        questions.add(say("coverage ", "täckning ") + name);
      }
      case Referent.OfParty it -> {
        questions.add(say("total to ", "totalt till ") + name);
        questions.add(say("deadlines for ", "tidsfrister för ") + name);
      }
      case Referent.OfMember it -> questions.add(say("deadlines for ", "tidsfrister för ") + name);
      case Referent.OfGroup it -> questions.add(say("deadlines for ", "tidsfrister för ") + name);
      case Referent.OfArea it -> money(name, questions);
      case Referent.OfGrant it -> money(name, questions);
      default -> questions.add(name);
    }
    return questions;
  }

  private void money(String name, List<String> questions) {
    questions.add(name);
    questions.add(say("why ", "varför ") + name);
    questions.add(say("top 5 of ", "topp 5 av ") + name);
    questions.add(say("what if ", "tänk om ") + name + " = 1 mdkr");
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
