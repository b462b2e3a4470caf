package org.bilaga.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Folding;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Asks the questions that all doors answer, of the files that a question stands among. */
record Asker(Given given, Engine engine, NamesHere names, Language language) {

  /** The same, of what is supposed. */
  Asker of(Engine other) {
    return new Asker(given, other, names, language);
  }

  /** What else was chosen beside the question goes along. */
  Answered ask(Inquiry inquiry, List<String> words, Map<Choice, List<String>> chosen)
      throws Refused {
    Map<String, List<String>> all = new HashMap<>();
    List<String> known = inquiry.choices().stream().map(Choice::name).toList();
    given
        .chosen()
        .forEach(
            (name, values) -> {
              if (known.contains(name) && !name.equals(Choice.WORKSPACE.name())) {
                all.put(name, values);
              }
            });
    chosen.forEach((choice, values) -> all.put(choice.name(), values));
    return inquiry.answer(new Given(words, all).in(language), engine);
  }

  /** The money of a scope, as far as conditions hold, by a dimension. */
  Answered show(Scope scope, List<String> where, String by) throws Refused {
    return show(scope, where, by, Map.of());
  }

  /**
   * @param more what else is chosen
   */
  Answered show(Scope scope, List<String> where, String by, Map<Choice, List<String>> more)
      throws Refused {
    List<String> all = new ArrayList<>(where);
    Map<Choice, List<String>> chosen = new LinkedHashMap<>(more);
    List<String> words = scope.words();
    if (scope.one().orElse(null) instanceof Referent.OfGrant of) {
      all.add("grant=" + Scope.path(scope.one().get()));
      words = List.of(of.grant().agreement().name());
    }
    chosen.put(Choice.WHERE, all);
    chosen.put(Choice.BY, List.of(by));
    return ask(Inquiry.SHOW, words, chosen);
  }

  /** The answer with a sentence before it. */
  Answered led(Told lead, Answered answered) {
    return led(lead, answered, answered.sheet().orElseThrow());
  }

  Answered led(Told lead, Answered answered, Sheet sheet) {
    List<SheetPart> parts = new ArrayList<>();
    parts.add(new Prose.Paragraph(lead));
    parts.addAll(sheet.parts());
    return answered.with(new Sheet(parts, sheet.rows(), sheet.data()), given.format(), language);
  }

  /**
   * Who is meant. Of several of the same name, those are that the money goes to; then the one whose
   * id it is; then the one that the others only correspond to, as counties do to regions.
   */
  Referent one(Named.Body body, Scope scope) throws Refused {
    List<Referent> meant = distinct(body.meant());
    meant = narrowed(meant, it -> scope.goesTo(it));
    meant =
        narrowed(meant, it -> Folding.letters(Naming.id(it)).equals(Folding.letters(body.text())));
    meant = narrowed(meant, it -> !correspondsToAnother(it));
    if (meant.size() > 1) {
      List<Told> paths = new ArrayList<>();
      meant.forEach(it -> paths.add(Told.text("`" + names.asked(it) + "`")));
      throw Refused.because(Sentences.severalMeant(body.text(), Joined.or(paths)));
    }
    return meant.getFirst();
  }

  private static List<Referent> narrowed(List<Referent> meant, Predicate<Referent> holds) {
    List<Referent> those = meant.stream().filter(holds).toList();
    return those.isEmpty() ? meant : those;
  }

  private static List<Referent> distinct(List<Referent> meant) {
    List<Referent> distinct = new ArrayList<>();
    for (Referent one : meant) {
      if (distinct.stream().noneMatch(it -> isSame(it, one))) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  private static boolean isSame(Referent one, Referent other) {
    return one.equals(other)
        || one instanceof Referent.OfMember it
            && other instanceof Referent.OfMember that
            && it.group().same(that.group(), it.member()) == that.member();
  }

  private static boolean correspondsToAnother(Referent who) {
    return who instanceof Referent.OfMember it && it.group().declared().correspondsTo().isPresent();
  }

  /** As one asks for somebody: {@code skr}, {@code regioner.halland}. */
  static String path(Referent who) {
    return who instanceof Referent.OfMember it
        ? it.group().name() + "." + Naming.id(who)
        : Naming.id(who);
  }

  /** A group that is named by the word for its members. */
  Optional<Referent> group(Heard heard) throws Refused {
    Optional<Named.Body> group = heard.who("group");
    return group.isPresent() ? Optional.of(one(group.get(), Scope.ofAll(names))) : Optional.empty();
  }
}
