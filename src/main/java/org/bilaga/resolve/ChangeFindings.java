package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** Tells of changes to an agreement that change nothing, or do not say what they change. */
final class ChangeFindings {
  static final Kind NOTHING_TO_SET =
      Kind.mistake("nothing-to-set")
          .en("`{path}` is {is} and has no amount that could be set.", "{do}")
          .sv("`{path}` är {is} och har inget belopp att sätta.", "{do}");
  static final Kind NOTHING_TO_REPLACE =
      Kind.mistake("nothing-to-replace")
          .en("There is {none}{? called `{name}`} in `{whole}` that this could replace.", "{do}")
          .sv("Det finns {none}{? som heter `{name}`} i `{whole}` som detta kan ersätta.", "{do}");
  static final Kind ALREADY_THERE =
      Kind.mistake("already-there")
          .en(
              "There is {one}{? called `{name}`} in `{whole}` already, so another cannot be added.",
              "{do}")
          .sv(
              "Det finns redan {one}{? som heter `{name}`} i `{whole}`, så en till kan inte läggas"
                  + " till.",
              "{do}");
  static final Kind NOT_CLEAR =
      Kind.mistake("change-not-clear")
          .en(
              "`{whole}` has {count} sentences that this may mean, so it is not clear which one"
                  + " changes.",
              "{do}")
          .sv(
              "`{whole}` har {count} meningar som detta kan avse, så det är oklart vilken som"
                  + " ändras.",
              "{do}");
  static final Kind MISPLACED =
      Kind.mistake("change-misplaced")
          .en(
              "{one} cannot stand in {where}.",
              "Remove `in {place}`, or name an area that it belongs to.")
          .sv(
              "{one} kan inte stå i {where}.",
              "Ta bort `i {place}`, eller ange ett område som den hör till.");
  static final Kind CIRCLE =
      Kind.mistake("change-in-circle")
          .en(
              "`{name}` changes itself in the end: {circle}.",
              "Name an agreement that does not depend on this one.")
          .sv(
              "`{name}` ändrar till slut sig själv: {circle}.",
              "Ange en överenskommelse som inte bygger på den här.");
  static final Kind WITHOUT_EFFECT =
      Kind.warning("change-without-effect")
          .en(
              "`{whole}` never says `{name}`, so this changes nothing.",
              "Correct the name, or remove the sentence.")
          .sv(
              "`{whole}` nämner aldrig `{name}`, så det här ändrar inget.",
              "Rätta namnet, eller ta bort meningen.");
  static final Kind DOES_NOT_REACH =
      Kind.warning("change-does-not-reach")
          .en(
              "The key `{key}` is declared outside `{whole}`, so it goes on using `{name}`.",
              "Write `replace key {key} = …` here to give this version a key of its own.")
          .sv(
              "Nyckeln `{key}` är deklarerad utanför `{whole}`, så den använder fortfarande"
                  + " `{name}`.",
              "Skriv `ersätt nyckel {key} = …` här för att ge den här versionen en egen nyckel.");

  private final Findings out;

  ChangeFindings(Findings out) {
    this.out = out;
  }

  void unknown(Name name, String whole, List<String> candidates) {
    var near = Suggestion.nearest(name.text(), candidates);
    Told otherwise = Sentences.correctThePath();
    out.add(
        NameFindings.UNKNOWN
            .at(name.span())
            .with("what", NameFindings.NOTHING)
            .with("name", name.text())
            .with("where", whole)
            .with("suggestion", TableFindings.suggestion(near, otherwise)));
  }

  void nothingToSet(Reference what, Told is, Told help) {
    out.add(
        NOTHING_TO_SET.at(what.span()).with("path", what.text()).with("is", is).with("do", help));
  }

  /**
   * @param elsewhere the area that has a sentence of the name; {@code others} has the names of
   *     those of the sort
   */
  void nothingToReplace(
      Clause clause, String whole, Optional<String> elsewhere, List<String> others) {
    var name = Noun.name(clause);
    var near = name.map(it -> Suggestion.nearest(it.text(), others)).orElse(List.of());
    Told otherwise = Sentences.writeAdd();
    Finding finding =
        NOTHING_TO_REPLACE
            .at(place(clause))
            .with("none", Noun.of(clause).none())
            .with("whole", whole)
            .with(
                "do",
                elsewhere.isPresent()
                    ? Sentences.replaceThere(elsewhere.get())
                    : TableFindings.suggestion(near, otherwise));
    name.ifPresent(it -> finding.with("name", it.text()));
    out.add(finding);
  }

  void alreadyThere(Clause clause, Clause there, String whole) {
    var name = Noun.name(clause);
    Finding finding =
        ALREADY_THERE
            .at(place(clause))
            .with("one", Noun.of(there).one())
            .with("whole", whole)
            .with(
                "do", name.isEmpty() ? Sentences.writeReplace() : Sentences.writeReplaceOrRename())
            .and(place(there), Sentences.thisOne());
    name.ifPresent(it -> finding.with("name", it.text()));
    out.add(finding);
  }

  void notClear(Span place, String whole, int count, Told help) {
    out.add(
        NOT_CLEAR
            .at(place)
            .with("whole", whole)
            .with("count", String.valueOf(count))
            .with("do", help));
  }

  void misplaced(Clause clause, Told where, String place) {
    Told one = Noun.of(clause).one();
    out.add(
        MISPLACED
            .at(place(clause))
            .with("one", language -> capital(one.in(language)))
            .with("where", where)
            .with("place", place));
  }

  void withoutEffect(Span place, String whole, String name) {
    out.add(WITHOUT_EFFECT.at(place).with("whole", whole).with("name", name));
  }

  void doesNotReach(Span place, String whole, String name, Key key) {
    out.add(
        DOES_NOT_REACH
            .at(place)
            .with("whole", whole)
            .with("name", name)
            .with("key", key.name())
            .and(key.declared().name().span(), Sentences.theKey()));
  }

  private static Span place(Clause clause) {
    return Noun.name(clause).map(Name::span).orElse(clause.span());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** The names of what stands among some sentences and can be named. */
  static List<String> names(List<Clause> clauses) {
    List<String> names = new ArrayList<>();
    for (Clause clause : clauses) {
      Noun.name(clause).ifPresent(name -> names.add(name.text()));
    }
    return names;
  }
}
