package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bilaga.assist.Proposal;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Visible;
import org.bilaga.repl.Colours;
import org.bilaga.repl.Questions;
import org.bilaga.repl.Session;
import org.bilaga.repl.Unfinished;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What a terminal offers while one types, made of what the session says about the text. */
final class ShellAssistance implements Parser, Completer, Highlighter {
  /** The prompt and the headings; a list that fills more than the rest is asked about first. */
  private static final int ROWS_BESIDE = 9;

  private final Session session;
  private final Palette palette;

  ShellAssistance(Session session, Palette palette) {
    this.session = session;
    this.palette = palette;
  }

  // Whether the text goes on in the next line

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Unfinished.is(line)) {
      throw new EOFError(-1, cursor, "unfinished");
    }
    List<Proposal> proposals =
        context == ParseContext.COMPLETE ? Questions.at(session, line, cursor) : List.of();
    int start = cursor;
    for (Proposal proposal : proposals) {
      start = Math.min(start, proposal.start());
    }
    return new Typed(line, cursor, start, proposals);
  }

  /** The text with the word that proposals take the place of. */
  private record Typed(String line, int cursor, int start, List<Proposal> proposals)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }
  }

  // Proposals

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (!(line instanceof Typed typed)) {
      return;
    }
    int rows = Math.max(4, reader.getTerminal().getSize().getRows() - ROWS_BESIDE);
    boolean described = typed.proposals().size() <= rows;
    int most = described ? rows : rows * across(typed, reader.getTerminal().getSize().getColumns());
    int order = 0;
    List<String> seen = new ArrayList<>();
    for (Proposal proposal : typed.proposals()) {
      // All begin at the earliest place; what lies before a later one is repeated.
      String before = typed.line().substring(typed.start(), proposal.start());
      String value = before + proposal.text();
      if (!seen.contains(value) && seen.size() < most) {
        seen.add(value);
        String description = proposal.description();
        boolean complete = isComplete(proposal);
        candidates.add(
            new Candidate(
                value,
                proposal.text(),
                proposal.sort().told().in(session.language()),
                described && !description.isEmpty() ? Visible.prose(description) : null,
                null,
                null,
                complete,
                order++));
      }
    }
  }

  /** How many stand beside each other when nothing is said about them. */
  private static int across(Typed typed, int columns) {
    int widest = 1;
    for (Proposal proposal : typed.proposals()) {
      widest = Math.max(widest, proposal.text().length() + 2);
    }
    return Math.max(1, columns / widest);
  }

  /** Whether a blank follows; after a name there may come a dot or a bracket. */
  private static boolean isComplete(Proposal proposal) {
    return switch (proposal.sort()) {
      case QUESTION, KEYWORD -> true;
      case NAME, MEMBER, SECTION, FILE, TOPIC -> false;
    };
  }

  // Colours

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    var out = new AttributedStringBuilder();
    int at = 0;
    for (Colours.Stretch stretch :
        palette == Palette.NONE ? List.<Colours.Stretch>of() : Colours.of(text)) {
      out.append(text, at, stretch.start());
      out.style(style(stretch.colour()));
      out.append(text, stretch.start(), stretch.end());
      out.style(AttributedStyle.DEFAULT);
      at = stretch.end();
    }
    return out.append(text, at, text.length()).toAttributedString();
  }

  private static AttributedStyle style(Colours.Colour colour) {
    Function<Integer, AttributedStyle> in = AttributedStyle.DEFAULT::foreground;
    return switch (colour) {
      case QUESTION -> AttributedStyle.DEFAULT.bold();
      case KEYWORD -> in.apply(AttributedStyle.BLUE);
      case FIGURE -> in.apply(AttributedStyle.CYAN);
      case TEXT -> in.apply(AttributedStyle.GREEN);
      case COMMENT -> AttributedStyle.DEFAULT.faint();
      case NAME, SIGN -> AttributedStyle.DEFAULT;
    };
  }
}
