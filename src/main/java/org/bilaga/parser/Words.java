package org.bilaga.parser;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Name;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/** From tokens to places and words of the tree. */
final class Words {
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036F';

  private final SourceFile file;
  private final String composed;
  private final PlainText plain;
  private DeclaredUnits units = DeclaredUnits.NONE;

  /** Where they differ, the UTF-16 offset in the text of each code point of the composed text. */
  private final int[] offsets;

  /** How the file is read where it is written otherwise than the language has it. */
  private final @Nullable RewrittenText rewritten;

  Words(SourceFile file) {
    this(file, file.text(), null);
  }

  /** Reads the file as rewritten; each word has the place of what it is read for. */
  Words(SourceFile file, RewrittenText rewritten) {
    this(file, rewritten.text(), rewritten);
  }

  private Words(SourceFile file, String text, @Nullable RewrittenText rewritten) {
    this.file = file;
    this.rewritten = rewritten;
    boolean marks = false;
    boolean pairs = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nearly all that is written lies below both.
      if (c >= FIRST_MARK) {
        marks |= c <= LAST_MARK;
        pairs |= Character.isSurrogate(c);
      }
    }
    if (marks) {
      var builder = new StringBuilder(text.length());
      offsets = compose(text, builder);
      composed = builder.toString();
    } else {
      composed = text;
      offsets = pairs ? offsets(text) : new int[0];
    }
    plain = new PlainText(file.name(), composed, marks || pairs);
  }

  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int point = 0, at = 0; point < offsets.length; point++) {
      offsets[point] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }

  /**
   * The units that figures of the text may have and that are no money: those known from elsewhere,
   * and once they are read those of the text itself.
   */
  DeclaredUnits units() {
    return units;
  }

  void units(DeclaredUnits known) {
    units = known;
  }

  /** What the lexer reads. */
  PlainText plain() {
    return plain;
  }

  /** The text as the lexer reads it: a letter and its marks are one character. */
  String composed() {
    return composed;
  }

  /**
   * Composes each letter with the marks after it and notes where it began; no letter makes more
   * than 3.
   */
  private static int[] compose(String text, StringBuilder composed) {
    var offsets = new int[3 * text.length() + 1];
    int points = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at + Character.charCount(text.codePointAt(at));
      while (end < text.length() && isMark(text.charAt(end))) {
        end++;
      }
      String letter = text.substring(at, end);
      String one = letter.length() > 1 ? Normalizer.normalize(letter, Normalizer.Form.NFC) : letter;
      composed.append(one);
      int count = one.codePointCount(0, one.length());
      for (int i = 0; i < count; i++) {
        offsets[points++] = at;
      }
      at = end;
    }
    offsets[points] = at;
    return Arrays.copyOf(offsets, points + 1);
  }

  private static boolean isMark(char c) {
    return c >= FIRST_MARK && c <= LAST_MARK;
  }

  SourceFile file() {
    return file;
  }

  /** The file as it is read, with all words in the language's own forms. */
  SourceFile read() {
    return rewritten == null ? file : SourceFile.of(file.name(), rewritten.text());
  }

  private int offset(int point) {
    int offset = offsets.length == 0 ? point : offsets[point];
    return rewritten == null ? offset : rewritten.from(offset);
  }

  /** Where what stands before a point ends. */
  private int end(int point) {
    int offset = offsets.length == 0 ? point : offsets[point];
    return rewritten == null ? offset : rewritten.to(offset);
  }

  Span span(Token token) {
    int start = offset(token.getStartIndex());
    // The end of the file is a token that stops before it starts.
    int end = Math.max(start, end(token.getStopIndex() + 1));
    return file.span(start, end);
  }

  Span span(ParserRuleContext context) {
    Token stop = context.getStop();
    Token start = context.getStart();
    return stop == null || stop.getStopIndex() < start.getStartIndex()
        ? file.span(offset(start.getStartIndex()), offset(start.getStartIndex()))
        : file.span(offset(start.getStartIndex()), end(stop.getStopIndex() + 1));
  }

  Name name(ParserRuleContext context) {
    return new Name(span(context), Folding.composed(context.getStart().getText()));
  }

  Text text(Token token) {
    String quoted = token.getText();
    return new Text(span(token), quoted.substring(1, quoted.length() - 1));
  }

  Optional<Text> textOf(@Nullable Token token) {
    return token == null ? Optional.empty() : Optional.of(text(token));
  }

  Optional<Text> textOf(@Nullable TerminalNode node) {
    return node == null ? Optional.empty() : Optional.of(text(node.getSymbol()));
  }

  Text text(TerminalNode node) {
    return text(node.getSymbol());
  }

  Section section(BilagaParser.SectionContext context) {
    List<Text> quotations = new ArrayList<>(context.STRING().size());
    for (TerminalNode quotation : context.STRING()) {
      quotations.add(text(quotation));
    }
    return context.SECTION() == null
        ? new Section(
            span(context),
            "",
            Optional.of(quotations.get(0)),
            List.copyOf(quotations.subList(1, quotations.size())))
        : section(context, context.SECTION(), quotations);
  }

  /** Where a claim stands, whose quotation is not the section's. */
  Section section(BilagaParser.PlaceContext context) {
    return section(context, context.SECTION(), List.of());
  }

  private Section section(ParserRuleContext context, TerminalNode sign, List<Text> quotations) {
    String text = sign.getText().substring(1).strip();
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
        text = text.substring(0, i) + " " + text.substring(i);
      }
    }
    return new Section(span(context), text.replace('-', '–'), Optional.empty(), quotations);
  }
}
