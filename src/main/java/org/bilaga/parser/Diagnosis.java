package org.bilaga.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with a text that the parser refused: at most one mistake a sentence, each for
 * itself, so that none drags others along.
 */
final class Diagnosis {
  /** So many mistakes are told with what may stand there; a text with more is no agreement. */
  private static final int MOST_TRIED = 300;

  private final Words words;
  private final Language vocabulary;
  private final Map<String, String> titles;
  private final Findings found = new Findings();
  private final Map<BlockKind, ParseTrial> trials = new EnumMap<>(BlockKind.class);
  private List<Token> asMended = List.of();
  private int tried;
  private @Nullable PlacedSentence lastBad;
  private @Nullable Kind lastKind;

  Diagnosis(Words words, Language vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.titles = Titles.in(words.file().text());
  }

  /** Adds the mistakes in the order they stand in; answers the text without them. */
  Mended tell(CommonTokenStream tokens, Findings out) {
    var split = SentenceSplitter.split(tokens.getTokens(), words, found);
    var mended = new Mended(split, words);
    for (PlacedSentence sentence : split.sentences()) {
      asMended = List.of();
      Finding mistake = mistake(sentence);
      if (mistake != null || sentence.block() == BlockKind.UNKNOWN) {
        mended.bad(sentence, asMended, mistake);
      }
      if (mistake == null) {
        // What stands in a block of its own is not between two sentences outside it.
        boolean between = lastBad != null && lastBad.block() == sentence.block();
        lastBad = between ? null : lastBad;
        continue;
      }
      boolean goesOn =
          lastBad != null && lastBad.block() == sentence.block() && mistake.kind() == lastKind;
      // A stretch of text that is no agreement at all is one mistake, however long.
      boolean oneForAll =
          mistake.kind() == ParseKinds.WRONG_BLOCK
              || mistake.kind() == ParseKinds.TABLE_WITHOUT_BARS
              || (mistake.kind() == ParseKinds.NOT_UNDERSTOOD
                  && mistake.span().start() == sentence.first().span().start());
      if (!goesOn || !oneForAll) {
        found.add(mistake);
      }
      lastBad = sentence;
      lastKind = mistake.kind();
    }
    if (found.isEmpty()) {
      found.add(wholly(tokens));
    }
    List<Finding> sorted = new ArrayList<>(found.all());
    sorted.sort(Comparator.comparingInt((Finding finding) -> finding.span().start()));
    sorted.forEach(out::add);
    return mended;
  }

  /** Each sentence is right and the text is not: it is told where the parser stopped. */
  private Finding wholly(CommonTokenStream tokens) {
    List<Token> all = new ArrayList<>();
    for (Token token : tokens.getTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
        all.add(token);
      }
    }
    int stumbled = Math.min(new ParseTrial(BlockKind.FILE).reach(all), all.size() - 1);
    Token token = all.get(stumbled);
    return ParseKinds.NOT_UNDERSTOOD
        .at(words.span(token))
        .with("found", Expectation.quoted(token.getText()))
        .with("expected", Sentences.somethingElse());
  }

  private @Nullable Finding mistake(PlacedSentence sentence) {
    if (sentence.block() == BlockKind.UNKNOWN) {
      return null;
    }
    if (Starters.isPastedRow(sentence.words(), 0)) {
      return ParseKinds.TABLE_WITHOUT_BARS.at(sentence.first().span().to(sentence.last().span()));
    }
    Finding figure = MalformedFigure.certain(sentence);
    if (figure != null) {
      return figure;
    }
    Finding advised = advised(sentence);
    if (advised != null) {
      return advised;
    }
    for (Word word : sentence.words()) {
      if (word.type() == BilagaLexer.OPEN_STRING) {
        return ParseKinds.TEXT_NOT_CLOSED.at(word.span()).with("text", cut(word.text()));
      } else if (word.type() == BilagaLexer.STRAY) {
        return word.text().equals("§") ? withoutNumber(word) : StrayCharacter.finding(word);
      }
    }
    return sentence(sentence);
  }

  /** What people mean by a sentence that is refused. */
  private @Nullable Finding advised(PlacedSentence sentence) {
    Finding advised = Advised.of(sentence, vocabulary, titles);
    return advised == null || reach(sentence) == ParseTrial.UNDERSTOOD ? null : advised;
  }

  private int reach(PlacedSentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.size());
    for (Word word : sentence.words()) {
      tokens.add(word.token());
    }
    return trials.computeIfAbsent(sentence.block(), ParseTrial::new).reach(tokens);
  }

  private static Finding withoutNumber(Word sign) {
    Span span = sign.span();
    return ParseKinds.MISSING
        .at(new Span(span.file(), span.end(), span.end()))
        .with("after", Expectation.quoted(sign))
        .with("expected", Sentences.numberOfSection());
  }

  private static String cut(String text) {
    String quoted = Expectation.quoted(text.strip()).in(Language.ENGLISH);
    return quoted.substring(1, quoted.length() - 1);
  }

  private @Nullable Finding sentence(PlacedSentence sentence) {
    int type = sentence.first().type();
    if (Starters.mayBegin(type)
        && !sentence.block().allows(type)
        && !(sentence.block() == BlockKind.DUTIES && NameTokens.mayBe(type))) {
      return misplaced(sentence);
    }
    ParseTrial trial = trials.computeIfAbsent(sentence.block(), ParseTrial::new);
    List<Token> tokens = new ArrayList<>(sentence.size());
    for (Word word : sentence.words()) {
      tokens.add(word.token());
    }
    int stumbled = trial.reach(tokens);
    if (stumbled == ParseTrial.UNDERSTOOD) {
      return null;
    }
    Finding figure = MalformedFigure.near(sentence, stumbled);
    if (figure != null) {
      return figure;
    }
    boolean tooMany = ++tried > MOST_TRIED;
    var stumble = new Stumble(sentence, tokens, stumbled, trial, vocabulary);
    Finding told = tooMany ? stumble.toldBriefly() : stumble.told();
    asMended = stumble.mended();
    return told;
  }

  private Finding misplaced(PlacedSentence sentence) {
    Word word = sentence.first();
    List<BlockKind> homes = BlockKind.allowing(word.type());
    String text = word.type() == BilagaLexer.TABLE_ROW ? "|" : word.text();
    return ParseKinds.WRONG_BLOCK
        .at(word.span())
        .with("found", text)
        .with("here", sentence.block().place())
        .with("there", Joined.or(homes.stream().map(BlockKind::place).toList()));
  }
}
