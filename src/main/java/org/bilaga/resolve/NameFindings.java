package org.bilaga.resolve;

import java.util.Arrays;
import java.util.List;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Country;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.parser.Keyword;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
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
          .en("There is {what} called `{name}`{? in `{where}`}.", "{suggestion}")
          .sv("Det finns {what} som heter `{name}`{? i `{where}`}.", "{suggestion}");
  static final Kind WRONG_SORT =
      Kind.mistake("name-of-wrong-sort")
          .en("`{name}` is {is}, but {what} is needed here.", "{advice}")
          .sv("`{name}` är {is}, men här behövs {what}.", "{advice}");

  static final Told NOTHING = Sentences.nothing();
  static final Told NO_MEMBER = Sentences.noMember();
  static final Told NO_PARTY = Sentences.noParty();
  static final Told NO_GROUP = Sentences.noGroup();
  static final Told NO_RECIPIENT = Sentences.noRecipient();
  static final Told NO_COUNTRY = Sentences.noCountry();

  private static final int MOST_PLACES = 3;
  private static final int MOST_NAMED = 4;

  private final Module module;
  private final Findings out;

  NameFindings(Module module, Findings out) {
    this.module = module;
    this.out = out;
  }

  /** Of a name that may stand for anything that is declared. */
  void unknown(Name name, Told none, List<String> candidates) {
    unknown(name, none, "", candidates);
  }

  /**
   * Of a name that stands somewhere else.
   *
   * @param paths how it is written from here
   */
  void unknown(Name name, Told none, List<String> candidates, List<String> paths) {
    unknown(name, none, candidates, paths, List.of());
  }

  /**
   * The same where few others can be meant.
   *
   * @param others named where nothing is near
   */
  void unknown(
      Name name, Told none, List<String> candidates, List<String> paths, List<String> others) {
    List<String> nearest = paths.isEmpty() ? Suggestion.nearest(name.text(), candidates) : paths;
    Told otherwise =
        others.isEmpty() || others.size() > MOST_NAMED
            ? declare(name, none, "")
            : none == NO_RECIPIENT
                ? Sentences.writeOrDeclareParty(name.text(), TableFindings.either(others))
                : Sentences.declareItOrWrite(TableFindings.either(others));
    unknown(name, none, "", nearest.stream().limit(MOST_NAMED).toList(), otherwise);
  }

  /** Of a key: a word for a table means the amounts that stand in it. */
  void unknownKey(Name name, Told none, List<String> candidates) {
    if (isSaid(Sentences.wordsTable(), name)) {
      unknown(name, none, "", List.of(), Sentences.writeAsListed());
    } else {
      List<String> nearest = Suggestion.nearest(name.text(), candidates);
      unknown(name, none, "", nearest, Sentences.declareTheKey(name.text()));
    }
  }

  /** Of a name behind {@code for}, which is somebody that the money is passed on to. */
  void notWhomItIsFor(Name name, Told none, List<String> candidates) {
    List<String> nearest = Suggestion.nearest(name.text(), candidates);
    unknown(name, none, "", nearest, Sentences.declareItOrWriteThePurpose());
  }

  /** Of a name with an amount in a grant to one: people write so what they mean as a part of it. */
  void neitherRecipientNorPart(Name name, Told none, List<String> candidates) {
    List<String> nearest = Suggestion.nearest(name.text(), candidates);
    unknown(name, none, "", nearest, Sentences.writeOfWhichBefore(name.text()));
  }

  /** Of a name that a member goes by, where a figure is needed. */
  void somebody(Name name, String id) {
    unknown(name, NOTHING, "", List.of(), Sentences.writeWhatTheyGet(id));
  }

  /** Of a party where a member is looked for: what it gets is asked for otherwise. */
  void partyAsMember(Name name, Group group) {
    unknown(name, NO_MEMBER, group.name(), List.of(), Sentences.writeWhatTheyGet(name.text()));
  }

  /** Of a name that is looked for in one place, such as a group; nowhere in particular if empty. */
  void unknown(Name name, Told none, String where, List<String> candidates) {
    List<String> nearest = Suggestion.nearest(name.text(), candidates);
    unknown(name, none, where, nearest, declare(name, none, where));
  }

  /** How what a name is to stand for is written, so that it is there. */
  private static Told declare(Name name, Told none, String where) {
    if (none == NO_PARTY) {
      return Sentences.writeParty(name.text());
    } else if (none == NO_GROUP) {
      return Sentences.writeGroup(name.text());
    } else if (none == NO_RECIPIENT) {
      return Sentences.writePartyOrGroup(name.text());
    }
    return none == NO_MEMBER && !where.isEmpty()
        ? Sentences.addToGroup(where)
        : Sentences.declareIt();
  }

  private void unknown(Name name, Told none, String where, List<String> nearest, Told otherwise) {
    module.bind(name, new Referent.OfUnknown(name));
    boolean mayStandElsewhere = where.isEmpty() && !module.isWhole() && nearest.isEmpty();
    if (mayStandElsewhere || module.isBroken(name.text()) || isAfterGap(name)) {
      return;
    }
    String path = name.text() + " " + where;
    Finding first = module.unknownNames().get(path);
    if (first != null && first.span().file() == name.span().file()) {
      if (first.labels().size() < MOST_PLACES) {
        first.and(name.span(), Sentences.andHere());
      }
      return;
    }
    Finding told =
        UNKNOWN
            .at(name.span())
            .with("what", none)
            .with("name", name.text())
            .with("suggestion", suggestion(name, nearest, otherwise));
    if (!where.isEmpty()) {
      told.with("where", where);
    }
    module.unknownNames().put(path, told);
    out.add(told);
  }

  /** A keyword that was taken for a name because what should stand before it is missing. */
  private boolean isAfterGap(Name name) {
    boolean keyword =
        Arrays.stream(Keyword.values())
            .anyMatch(it -> Language.all().stream().anyMatch(in -> it.has(name.text(), in)));
    return keyword && out.all().stream().anyMatch(it -> isMistakeBefore(it, name.span()));
  }

  private static boolean isMistakeBefore(Finding finding, Span name) {
    Span at = finding.span();
    return !finding.kind().disputable()
        && at.file() == name.file()
        && at.end() <= name.start()
        && name.file().text().substring(at.end(), name.start()).isBlank();
  }

  /** A part in a word, {@code hälften}, is told in figures rather than with a name near it. */
  private static Told suggestion(Name name, List<String> nearest, Told otherwise) {
    String figure = Numerals.figure(name.text());
    return figure.contains("/")
        ? Sentences.writeTheFraction(figure)
        : isSaid(Sentences.wordsRest(), name)
            ? Sentences.writeTheRest()
            : isSaid(Sentences.wordsTotal(), name)
                ? Sentences.writeTheTotal()
                : TableFindings.suggestion(nearest, otherwise);
  }

  private static boolean isSaid(Told words, Name name) {
    String said = Folding.words(name.text());
    return new Forms(words).all().stream().anyMatch(it -> Folding.words(it).equals(said));
  }

  /** Tells of a country that nobody knows the days of rest of. */
  void unknownCountry(Name name) {
    var written = Sentences.writeTheCountry();
    out.add(
        UNKNOWN
            .at(name.span())
            .with("what", NO_COUNTRY)
            .with("name", name.text())
            .with(
                "suggestion",
                TableFindings.suggestion(
                    Suggestion.nearest(name.text(), Country.names()), written)));
  }

  void wrongSort(Reference reference, Referent found, Told needed) {
    wrongSort(reference, found, needed, Sentences.nameInstead(needed));
  }

  /** Of data that a grant is to be divided by, which a key makes shares of. */
  void noKey(Reference reference, Referent found, Told needed) {
    String of =
        switch (found) {
          case Referent.OfData it when !it.data().columns().isEmpty() ->
              it.data().declared().name().text() + "." + it.data().columns().getFirst().name();
          case Referent.OfColumn it -> reference.text();
          default -> "";
        };
    wrongSort(
        reference,
        found,
        needed,
        of.isEmpty() || of.indexOf(' ') >= 0
            ? Sentences.nameInstead(needed)
            : Sentences.declareAKeyOf(of));
  }

  private void wrongSort(Reference reference, Referent found, Told needed, Told advice) {
    if (reference.isPlainName()) {
      module.bind(reference.first(), found);
    }
    out.add(
        WRONG_SORT
            .at(reference.span())
            .with("name", reference.text())
            .with("is", Sorts.told(found))
            .with("what", needed)
            .with("advice", advice));
  }
}
