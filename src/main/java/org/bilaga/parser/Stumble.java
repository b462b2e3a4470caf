package org.bilaga.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.bilaga.finding.Finding;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Words a mistake by the smallest change that would mend it: a word spelt right, a word put in, a
 * word taken out. Where none does, it says what might stand there.
 */
final class Stumble {
  /** A change that lets this many more words be understood is taken for the right one. */
  private static final int CONVINCING = 3;

  /** Nobody writes sentences as long; trying all words in one would take seconds. */
  private static final int LONGEST_TRIED = 400;

  /** What any name may stand after, and what is seldom left out before one. */
  private static final int[] TAKING_ANY_NAME = {
    BilagaLexer.FROM,
    BilagaLexer.FOR,
    BilagaLexer.REACH,
    BilagaLexer.RESIDUE_TO,
    BilagaLexer.EXCEPT,
    BilagaLexer.AT_LEAST,
    BilagaLexer.AT_MOST,
    BilagaLexer.BASE
  };

  private final PlacedSentence sentence;
  private final List<Token> tokens;
  private final int at;
  private final ParseTrial trial;
  private final Language vocabulary;
  private List<Token> mended = List.of();

  Stumble(
      PlacedSentence sentence, List<Token> tokens, int at, ParseTrial trial, Language vocabulary) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.at = startOfWord(sentence, Math.min(at, tokens.size()));
    this.trial = trial;
    this.vocabulary = vocabulary;
  }

  /**
   * The sentence as it would be understood, where the message tells the one change that does it;
   * asked after that. Empty where none is told.
   */
  List<Token> mended() {
    return mended;
  }

  Finding told() {
    if (at > LONGEST_TRIED) {
      return toldBriefly();
    }
    BitSet expected = expected();
    Finding misspelt = misspelt(expected);
    if (misspelt != null) {
      return misspelt;
    } else if (at == tokens.size()) {
      Word last = sentence.last();
      return last.type() == BilagaLexer.COMMA
              && trial.reachWithout(tokens, at - 1) == ParseTrial.UNDERSTOOD
          ? surplus(at - 1)
          : missing(expected);
    }
    return inside(expected);
  }

  /** Without trying what may stand there. */
  Finding toldBriefly() {
    Word word = sentence.at(Math.min(at, tokens.size() - 1));
    return ParseKinds.NOT_UNDERSTOOD
        .at(word.span())
        .with("found", Expectation.quoted(word))
        .with("expected", Sentences.somethingElse());
  }

  private Finding inside(BitSet expected) {
    // What stands before a line is whole: the mistake is what begins the line, not what lacks.
    if (sentence.at(at).first()
        && at > 0
        && !isBrace(at)
        && trial.reach(tokens.subList(0, at)) == ParseTrial.UNDERSTOOD) {
      return notUnderstood(expected);
    }
    boolean withoutIt = trial.reachWithout(tokens, at) == ParseTrial.UNDERSTOOD;
    BitSet mending = new BitSet();
    BitSet helping = new BitSet();
    for (int type = expected.nextSetBit(1); type >= 0; type = expected.nextSetBit(type + 1)) {
      if (mayLack(type, expected)) {
        int reach = trial.reachWith(tokens, at, type);
        mending.set(type, reach == ParseTrial.UNDERSTOOD);
        helping.set(type, reach > at + CONVINCING);
      }
    }
    boolean newLine = sentence.at(at).first();
    if (at > 0 && !mending.isEmpty() && !joinsOnly(mending)) {
      if (mending.cardinality() == 1) {
        with(mending.nextSetBit(0));
      }
      return missing(mending);
    } else if (withoutIt && !newLine && saysNothing(at)) {
      mended = without(at, 1);
      return surplus(at);
    } else if (at > 0 && !helping.isEmpty() && !joinsOnly(helping)) {
      return missing(helping);
    }
    if (expected.get(BilagaLexer.UNIT) && isUnknownUnit()) {
      var unit = new BitSet();
      unit.set(BilagaLexer.UNIT);
      return notUnderstood(unit);
    }
    BitSet withName = mendingWithName(expected);
    if (at > 0 && !withName.isEmpty()) {
      return missing(withName);
    }
    return at > 0 && (newLine || isBrace(at)) ? missing(expected) : notUnderstood(expected);
  }

  /** A sign, or the word before it once more; any other word may carry the meaning. */
  private boolean saysNothing(int index) {
    Word word = sentence.at(index);
    return !Character.isLetterOrDigit(word.text().codePointAt(0))
            && word.type() != BilagaLexer.STRING
        || (index > 0 && word.text().equals(sentence.at(index - 1).text()));
  }

  /** A name where a figure needs its unit. */
  private boolean isUnknownUnit() {
    return at > 0
        && sentence.at(at).type() == BilagaLexer.NAME
        && sentence.at(at - 1).type() == BilagaLexer.NUMBER;
  }

  /** Before a word that nobody knows these make a sentence of anything. */
  private boolean joinsOnly(BitSet mending) {
    var other = (BitSet) mending.clone();
    other.clear(BilagaLexer.AND);
    other.clear(BilagaLexer.COMMA);
    for (int type : TAKING_ANY_NAME) {
      other.clear(type);
    }
    return other.isEmpty() && sentence.at(at).type() == BilagaLexer.NAME;
  }

  /** With a word put in; a name or a text that lacks can be guessed by nobody. */
  private void with(int type) {
    var keyword = Keyword.of(type);
    if (keyword.isPresent() || type == BilagaLexer.NUMBER || Expectation.isSign(type)) {
      String text = keyword.map(word -> word.in(vocabulary)).orElse("0");
      mended = new ArrayList<>(tokens);
      mended.add(at, Mended.token(type, text, tokens.get(at - 1)));
    }
  }

  private List<Token> without(int index, int count) {
    List<Token> fewer = new ArrayList<>(tokens);
    fewer.subList(index, index + count).clear();
    return fewer;
  }

  /** Between two words an operator or a new sentence could stand too, but is hardly what lacks. */
  private boolean mayLack(int type, BitSet expected) {
    boolean sign =
        Expectation.isSign(type)
            && type != BilagaLexer.COMMA
            && type != BilagaLexer.AND
            && type != BilagaLexer.SECTION;
    boolean value = type == BilagaLexer.TOTAL && expected.get(BilagaLexer.SHARE_OF);
    boolean share =
        (type == BilagaLexer.OF || type == BilagaLexer.BY_PERSON) && expected.get(BilagaLexer.PLUS);
    return !sign && !share && (at == 0 || value || !Starters.mayBegin(type));
  }

  /** Words that mend the sentence together with a name after them: "by regioner". */
  private BitSet mendingWithName(BitSet expected) {
    var mending = new BitSet();
    List<Token> rest = tokens.subList(at, tokens.size());
    for (int type = expected.nextSetBit(1); type >= 0; type = expected.nextSetBit(type + 1)) {
      if (mayLack(type, expected)) {
        var changed = new ArrayList<Token>(tokens.subList(0, at));
        changed.add(new CommonToken(type, "?"));
        changed.add(new CommonToken(BilagaLexer.NAME, "?"));
        changed.addAll(rest);
        mending.set(type, trial.reach(changed) == ParseTrial.UNDERSTOOD);
      }
    }
    return mending;
  }

  private boolean isBrace(int index) {
    int type = sentence.at(index).type();
    return type == BilagaLexer.LBRACE || type == BilagaLexer.RBRACE;
  }

  /** The token types that get the parser past the place. */
  private BitSet expected() {
    var expected = new BitSet();
    List<Token> good = tokens.subList(0, at);
    for (int type = 1; type <= BilagaParser.VOCABULARY.getMaxTokenType(); type++) {
      boolean silent =
          type == BilagaLexer.STRAY
              || type == BilagaLexer.OPEN_STRING
              || type == BilagaLexer.BROKEN
              || type == BilagaLexer.SPACE
              || type == BilagaLexer.COMMENT;
      expected.set(type, !silent && trial.reachWith(good, at, type) > at);
    }
    return expected;
  }

  private @Nullable Finding misspelt(BitSet expected) {
    Finding ending = wrongEnding();
    if (ending != null) {
      return ending;
    }
    Misspelling it =
        at == 0
            ? Misspelling.ofStarter(sentence.block(), sentence.words(), 0)
            : Misspelling.at(sentence.words(), at, expected);
    if (it == null) {
      return null;
    }
    int reach = trial.reachInstead(tokens, at, it.count(), it.type());
    boolean another = at == 0 && reach == 1 && sentence.size() > 1 && goesElsewhere();
    // One word that begins a sentence is that keyword whatever figure or text follows; inside one
    // it must fit, and before a word that cannot follow it another was meant.
    if (another) {
      return null;
    } else if (at > 0 && reach <= at + 1 && reach < tokens.size() - it.count() + 1) {
      return null;
    }
    Span span = sentence.at(at).span().to(sentence.at(at + it.count() - 1).span());
    if (reach == ParseTrial.UNDERSTOOD) {
      mended = without(at, it.count());
      mended.add(at, Mended.token(it.type(), it.in(vocabulary), tokens.get(at)));
    }
    return ParseKinds.MISSPELT.at(span).with("found", it.text()).with("meant", it.in(vocabulary));
  }

  /** Whether the second word is a keyword that is no name, as in {@code grand total}. */
  private boolean goesElsewhere() {
    int type = sentence.at(1).type();
    return Keyword.of(type).isPresent() && !NameTokens.mayBe(type);
  }

  /** {@code half upp}: a keyword, and letters right after it. */
  private @Nullable Finding wrongEnding() {
    if (at == 0 || at == sentence.size() || sentence.at(at).type() != BilagaLexer.NAME) {
      return null;
    }
    Word before = sentence.at(at - 1);
    var keyword = Keyword.of(before.type());
    if (keyword.isEmpty() || !before.touches(sentence.at(at))) {
      return null;
    }
    Span span = before.span().to(sentence.at(at).span());
    return ParseKinds.MISSPELT
        .at(span)
        .with("found", span.text())
        .with("meant", keyword.get().in(vocabulary));
  }

  private Finding missing(BitSet types) {
    Word before = sentence.at(at - 1);
    Span span = before.span();
    return ParseKinds.MISSING
        .at(new Span(span.file(), span.end(), span.end()))
        .with("after", Expectation.quoted(before))
        .with("expected", new Expectation(sentence, at, types, vocabulary).told());
  }

  private Finding surplus(int index) {
    Word word = sentence.at(index);
    return ParseKinds.SURPLUS.at(word.span()).with("found", Expectation.quoted(word));
  }

  private Finding notUnderstood(BitSet expected) {
    int end = at;
    boolean text = expected.get(BilagaLexer.STRING);
    while (end + 1 < sentence.size() && isOneWord(sentence, end, text)) {
      end++;
    }
    Span span = sentence.at(at).span().to(sentence.at(end).span());
    return ParseKinds.NOT_UNDERSTOOD
        .at(span)
        .with("found", Expectation.quoted(span.text()))
        .with("expected", new Expectation(sentence, at, instead(expected), vocabulary).told());
  }

  /**
   * Where a sentence begins with a keyword that begins none: those that make it right in its place.
   * A name there says nothing of what was meant, so all that may begin a sentence can stand.
   */
  private BitSet instead(BitSet expected) {
    var mending = new BitSet();
    if (at == 0 && Keyword.of(sentence.at(0).type()).isPresent()) {
      for (int type = expected.nextSetBit(1); type >= 0; type = expected.nextSetBit(type + 1)) {
        mending.set(type, trial.reachInstead(tokens, 0, 1, type) == ParseTrial.UNDERSTOOD);
      }
    }
    return mending.isEmpty() ? expected : mending;
  }

  private static int startOfWord(PlacedSentence sentence, int at) {
    int start = at;
    while (start > 0 && start < sentence.size() && isOneWord(sentence, start - 1, false)) {
      start--;
    }
    return start;
  }

  /** 2020-1-5 is one word to the reader, and so is the name of a file. */
  private static boolean isOneWord(PlacedSentence sentence, int index, boolean text) {
    Word word = sentence.at(index);
    Word next = sentence.at(index + 1);
    return word.touches(next) && isInWord(word.type(), text) && isInWord(next.type(), text);
  }

  private static boolean isInWord(int type, boolean text) {
    return type == BilagaLexer.NUMBER
        || type == BilagaLexer.MINUS
        || type == BilagaLexer.MONTH
        || (text
            && (NameTokens.mayBe(type) || type == BilagaLexer.DOT || type == BilagaLexer.OVER));
  }
}
