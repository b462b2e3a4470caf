package org.bilaga.assist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Name;
import org.bilaga.ast.Walk;
import org.bilaga.parser.ShownWord;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;

/** What each word of a text is, by what it means there and not only by how it looks. */
public final class Colouring {
  private Colouring() {}

  /** What a word is. */
  public enum Colour {
    KEYWORD,
    FIGURE,
    TEXT,
    COMMENT,
    TABLE_ROW,
    SECTION,
    BODY,
    GROUP,
    MEMBER,
    DATA,
    COLUMN,
    KEY,
    VALUE,
    AGREEMENT,
    AREA,
    GRANT,
    NAME
  }

  /**
   * A word, on one line of the text.
   *
   * @param declared whether the name is declared here
   */
  public record Word(int start, int end, Colour colour, boolean declared) {}

  /**
   * The words of a text in its order.
   *
   * @param module what the names mean, where that is known
   */
  public static List<Word> of(String text, Optional<Module> module) {
    Map<Integer, Name> names = new HashMap<>();
    module.ifPresent(
        it ->
            Walk.all(Name.class, it.tree()).forEach(name -> names.put(name.span().start(), name)));
    List<Word> words = new ArrayList<>();
    for (ShownWord word : ShownWord.of(text)) {
      Name name = names.get(word.start());
      if (name != null && name.span().end() <= text.length()) {
        words.add(named(name, module.orElseThrow()));
      } else {
        colour(word.sort()).ifPresent(it -> add(text, word, it, words));
      }
    }
    return words;
  }

  private static Word named(Name name, Module module) {
    Optional<Referent> referent = module.bindings().of(name);
    boolean declared = referent.flatMap(Sorts::place).filter(name.span()::equals).isPresent();
    Colour colour = referent.map(Colouring::colour).orElse(Colour.NAME);
    return new Word(name.span().start(), name.span().end(), colour, declared);
  }

  private static Colour colour(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> Colour.BODY;
      case Referent.OfGroup it -> Colour.GROUP;
      case Referent.OfMember it -> Colour.MEMBER;
      case Referent.OfData it -> Colour.DATA;
      case Referent.OfFacts it -> Colour.DATA;
      case Referent.OfColumn it -> Colour.COLUMN;
      case Referent.OfKey it -> Colour.KEY;
      case Referent.OfLet it -> Colour.VALUE;
      case Referent.OfTotal it -> Colour.VALUE;
      case Referent.OfMeasure it -> Colour.VALUE;
      case Referent.OfAgreement it -> Colour.AGREEMENT;
      case Referent.OfArea it -> Colour.AREA;
      case Referent.OfGrant it -> Colour.GRANT;
      case Referent.OfEarmark it -> Colour.GRANT;
      case Referent.OfStep it -> Colour.GRANT;
      case Referent.OfSentence it -> Colour.NAME;
      case Referent.OfUnknown it -> Colour.NAME;
      case Referent.In it -> colour(it.of());
      case Referent.At it -> Colour.MEMBER;
    };
  }

  private static Optional<Colour> colour(ShownWord.Sort sort) {
    return switch (sort) {
      case KEYWORD -> Optional.of(Colour.KEYWORD);
      case FIGURE -> Optional.of(Colour.FIGURE);
      case TEXT, OPEN_TEXT -> Optional.of(Colour.TEXT);
      case COMMENT -> Optional.of(Colour.COMMENT);
      case TABLE_ROW -> Optional.of(Colour.TABLE_ROW);
      case SECTION -> Optional.of(Colour.SECTION);
      case NAME -> Optional.of(Colour.NAME);
      case SIGN -> Optional.empty();
    };
  }

  /** A word of several lines is as many. */
  private static void add(String text, ShownWord word, Colour colour, List<Word> words) {
    int start = word.start();
    for (int at = start; at <= word.end(); at++) {
      boolean ends = at == word.end() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
      if (ends && at > start) {
        words.add(new Word(start, at, colour, false));
      }
      start = ends ? at + 1 : start;
    }
  }
}
