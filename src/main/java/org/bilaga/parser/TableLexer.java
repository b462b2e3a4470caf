package org.bilaga.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.LexerTables;

/**
 * The tokens of the lexer grammar, by its automaton as the build worked it out.
 *
 * <p>The generated lexer gives the same tokens, but works its automaton out anew in every run,
 * which took a third of the time of a short one. Tokens know their place by offset, not by line.
 */
final class TableLexer implements TokenSource {
  private static final int START = 1;
  private static final int WIDTH = LexerTables.width();
  private static final char[] STARTS = LexerTables.starts();
  private static final char[] PLANES = LexerTables.planes();
  private static final char[] CLASSES = LexerTables.classes();
  private static final char[] NEXT = LexerTables.next();
  private static final char[] ACCEPTS = LexerTables.accepts();

  /** The classes of the characters that most texts keep to. */
  private static final char[] COMMON = new char[0x180];

  static {
    int stretch = 0;
    for (int point = 0; point < COMMON.length; point++) {
      while (stretch + 1 < STARTS.length && start(stretch + 1) <= point) {
        stretch++;
      }
      COMMON[point] = CLASSES[stretch];
    }
  }

  private final PlainText text;
  private final Pair<TokenSource, CharStream> source;
  private TokenFactory<?> factory = CommonTokenFactory.DEFAULT;
  private int at;

  TableLexer(PlainText text) {
    this.text = text;
    this.source = new Pair<>(this, text);
  }

  private static int start(int stretch) {
    return PLANES[stretch] << 16 | STARTS[stretch];
  }

  private static int classOf(int point) {
    if (point < COMMON.length) {
      return COMMON[point];
    }
    int low = 0;
    int high = STARTS.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= point) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return CLASSES[low];
  }

  @Override
  public Token nextToken() {
    int size = text.size();
    if (at >= size) {
      return token(Token.EOF, Token.DEFAULT_CHANNEL, size, size - 1);
    }
    int start = at;
    Token token = next(start, size);
    if (token.getType() == BilagaLexer.SECTION
        && Character.isLetter(text.point(at - 1))
        && endsInsideName()) {
      return next(start, at - 1);
    }
    int firstWord = firstWord(start);
    boolean several = firstWord < at && Keyword.of(token.getType()).isPresent();
    // Behind a point stands one word: "x.total to y".
    boolean cut = several && (endsInsideName() || isBehindPoint(start));
    return cut ? next(start, firstWord) : token;
  }

  private boolean isBehindPoint(int start) {
    return start > 1 && text.point(start - 1) == '.' && text.point(start - 2) != '.';
  }

  /** The end of the run of letters that begins here. */
  private int firstWord(int start) {
    int end = start;
    while (end < at && Character.isLetter(text.point(end))) {
      end++;
    }
    return end;
  }

  /** Whether what follows would belong to the same name. */
  private boolean endsInsideName() {
    int next = at < text.size() && text.point(at) == '-' ? at + 1 : at;
    return next < text.size() && isNamePart(text.point(next));
  }

  private static boolean isNamePart(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** The longest token that begins here and ends before the limit. */
  private Token next(int start, int size) {
    int state = START;
    int end = start;
    int accepted = 0;
    for (int i = start; i < size && state != 0; ) {
      state = NEXT[state * WIDTH + classOf(text.point(i))];
      i++;
      if (ACCEPTS[state] != 0) {
        accepted = ACCEPTS[state];
        end = i;
      }
    }
    if (accepted == 0) {
      throw new IllegalStateException("no token fits at " + start);
    }
    at = end;
    return token(accepted >> 1, accepted & 1, start, end - 1);
  }

  private Token token(int type, int channel, int start, int stop) {
    return new CommonToken(source, type, channel, start, stop);
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return -1;
  }

  @Override
  public CharStream getInputStream() {
    return text;
  }

  @Override
  public String getSourceName() {
    return text.getSourceName();
  }

  @Override
  public void setTokenFactory(TokenFactory<?> factory) {
    this.factory = factory;
  }

  @Override
  public TokenFactory<?> getTokenFactory() {
    return factory;
  }
}
