package org.bilaga.parser;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Told;

/**
 * A turn of phrase that the language has a sentence of its own for, somewhere else or in another
 * form, which may not be guessed: why it is none here, and what to write.
 *
 * @param pattern held against the words of a sentence, with a blank between each; {@code w} is what
 *     is told, other groups what the advice has of it
 * @param fits what else is asked of words that the pattern finds
 */
record AdvisedTurn(
    Kinds kinds,
    Pattern pattern,
    Predicate<FoundTurn> fits,
    Supplier<Told> why,
    Function<FoundTurn, Told> advice) {

  static AdvisedTurn turn(
      Kinds kinds, String pattern, Supplier<Told> why, Function<FoundTurn, Told> advice) {
    return new AdvisedTurn(kinds, TurnOfPhrase.pattern(pattern), it -> true, why, advice);
  }

  /** The same, of words of which more is asked. */
  AdvisedTurn where(Predicate<FoundTurn> fits) {
    return new AdvisedTurn(kinds, pattern, fits, why, advice);
  }

  /** Of which one form is advised, as {@link FoundTurn#form} has it. */
  static AdvisedTurn turn(
      Kinds kinds, String pattern, Supplier<Told> why, Function<String, Told> advice, String form) {
    return turn(kinds, pattern, why, it -> advice.apply(it.form(form)));
  }

  /** The sentences that one can stand in, by what they begin with or stand among. */
  enum Kinds {
    MONEY,
    GRANT,
    PAYMENT,
    DUTIES,
    CLAIM,
    OF_WHICH,
    APPENDIX_PART,
    APPENDIX,
    BETWEEN,
    AREA,
    BLOCK_OF_DUTIES,
    AGREEMENT,
    PARTY,
    SIGNED,
    KEY,
    GROUP,
    ANY;

    boolean have(PlacedSentence sentence) {
      int first = sentence.first().type();
      return switch (this) {
        case MONEY -> sentence.block() == BlockKind.AGREEMENT || sentence.block() == BlockKind.AREA;
        case GRANT -> first == BilagaLexer.GRANT;
        case PAYMENT -> sentence.block() == BlockKind.PAYMENT;
        case DUTIES -> sentence.block() == BlockKind.DUTIES;
        case CLAIM -> first == BilagaLexer.CLAIM;
        case OF_WHICH -> first == BilagaLexer.OF_WHICH;
        case APPENDIX -> first == BilagaLexer.APPENDIX;
        case APPENDIX_PART -> sentence.block() == BlockKind.APPENDIX;
        case BETWEEN -> first == BilagaLexer.BETWEEN;
        case AREA -> first == BilagaLexer.AREA;
        case BLOCK_OF_DUTIES -> first == BilagaLexer.OBLIGATION || first == BilagaLexer.CONDITION;
        case AGREEMENT -> sentence.block() == BlockKind.AGREEMENT && first == BilagaLexer.NAME;
        case PARTY -> first == BilagaLexer.PARTY;
        case SIGNED -> first == BilagaLexer.SIGNED;
        case KEY -> first == BilagaLexer.KEY;
        case GROUP -> first == BilagaLexer.GROUP;
        case ANY -> true;
      };
    }
  }
}
