package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Clause.Broken.Meant;
import org.bilaga.ast.Name;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Folding;

/** What a sentence that was not understood may have said, by the word that it begins with. */
final class Meaning {
  private Meaning() {}

  static Clause.Broken of(PlacedSentence sentence) {
    int starter = starter(sentence);
    List<Name> mentions = new ArrayList<>();
    for (Word word : sentence.words()) {
      if (word.type() == BilagaLexer.NAME) {
        mentions.add(new Name(word.span(), Folding.composed(word.text())));
      }
    }
    var span = sentence.first().span().to(sentence.last().span());
    return new Clause.Broken(span, meant(starter, sentence.block()), name(sentence), mentions);
  }

  /** The keyword that the sentence begins with, or was meant to. */
  static int starter(PlacedSentence sentence) {
    int type = sentence.first().type();
    if (Starters.mayBegin(type)) {
      return type;
    } else if (sentence.block() == BlockKind.FILE && namesFile(sentence)) {
      return BilagaLexer.USE;
    }
    Misspelling meant = Misspelling.ofStarter(sentence.block(), sentence.words(), 0);
    return meant == null ? 0 : meant.type();
  }

  private static boolean namesFile(PlacedSentence sentence) {
    for (Word word : sentence.words()) {
      if (word.type() != BilagaLexer.LBRACE && word.text().contains(".agreement")) {
        return true;
      }
    }
    return false;
  }

  /** The word after the first, where it may be a name; one that declares nothing harms nobody. */
  private static Optional<Name> name(PlacedSentence sentence) {
    if (sentence.size() < 2 || !NameTokens.mayBe(sentence.at(1).type())) {
      return Optional.empty();
    }
    Word word = sentence.at(1);
    return Optional.of(new Name(word.span(), Folding.composed(word.text())));
  }

  private static Meant meant(int starter, BlockKind block) {
    if (block == BlockKind.APPENDIX || block == BlockKind.DATA || block == BlockKind.ROWS) {
      return Meant.TABLE;
    } else if (block == BlockKind.PAYMENT || block == BlockKind.DUTIES) {
      return Meant.DUTY;
    }
    return switch (starter) {
      case BilagaLexer.GRANT, BilagaLexer.AREA, BilagaLexer.OF_WHICH, BilagaLexer.FOR ->
          Meant.MONEY;
      case BilagaLexer.TOTAL -> Meant.TOTAL;
      case BilagaLexer.ROUNDING,
          BilagaLexer.ROUNDED_TOGETHER,
          BilagaLexer.MEASURE,
          BilagaLexer.STEP,
          BilagaLexer.EACH_STEP_SHARED,
          BilagaLexer.UNREACHED_TO_BELOW,
          BilagaLexer.WHEN_NOBODY_REACHES ->
          Meant.DIVISION;
      case BilagaLexer.PAYMENT_TO, BilagaLexer.OBLIGATION, BilagaLexer.CONDITION -> Meant.DUTY;
      case BilagaLexer.KEY,
          BilagaLexer.LET,
          BilagaLexer.PARTY,
          BilagaLexer.GROUP,
          BilagaLexer.DATA,
          BilagaLexer.FACTS,
          BilagaLexer.AGREEMENT,
          BilagaLexer.SCENARIO,
          BilagaLexer.AMENDMENT ->
          Meant.NAMED;
      case BilagaLexer.USE -> Meant.USE;
      case BilagaLexer.CLAIM,
          BilagaLexer.UNMODELLED,
          BilagaLexer.READING,
          BilagaLexer.CASE,
          BilagaLexer.BETWEEN,
          BilagaLexer.MERGES,
          BilagaLexer.SIGNED,
          BilagaLexer.CHARGED_TO,
          BilagaLexer.DOCUMENT,
          BilagaLexer.APPENDIX,
          BilagaLexer.CALENDAR,
          BilagaLexer.SWEDISH_CALENDAR,
          BilagaLexer.NO_CALENDAR ->
          Meant.NOTE;
      default -> Meant.ANYTHING;
    };
  }
}
