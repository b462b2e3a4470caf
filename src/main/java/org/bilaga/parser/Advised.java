package org.bilaga.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * What people mean by words that the language has in another place or not at all, where it may not
 * be guessed or would be another amount: told with the form to write.
 *
 * <p>Asked before anything is said of a sentence word by word, for "remove it" takes a bound, a
 * unit or a share away and leaves another amount.
 */
final class Advised {
  static final Kind SAID_OTHERWISE =
      Kind.mistake("said-otherwise")
          .en("{found} {why}.", "{advice}")
          .sv("{found} {why}.", "{advice}");

  static final Kind TITLE_AS_NAME =
      Kind.mistake("title-as-name")
          .en("`{found}` is the title of `{name}`, and a title is no name.", "Write `{name}`.")
          .sv("`{found}` är titeln på `{name}`, och en titel är inget namn.", "Skriv `{name}`.");

  private static final String NUMBER = "\\d+(?:[ \u00A0\u2009\u202F]\\d{3})*(?:[.,]\\d+)?";
  private static final String AMOUNT =
      NUMBER
          + "(?: (?:@scale (?!(?:@AND|@TO|@BY_KEY|@BY_EACH)"
          + " )\\p{L}+|(?!(?:@AND|@TO|[-–]|@BY_KEY|@BY_EACH) )[^ \"{:]+))?";
  private static final String NAMED = "^(?:@TOTAL |\\S+ [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?)";

  private static final Pattern BOUND =
      TurnOfPhrase.pattern(
          NAMED + "(?<w>@bounding) (?<n>" + AMOUNT + "(?: (?:@AND|[-–]) " + AMOUNT + ")?)");
  private static final Pattern RANGE =
      TurnOfPhrase.pattern(
          NAMED + "(?<w>" + NUMBER + " ?(?:[-–—‒]|@TO|@AND|@OR) ?" + NUMBER + " [^ \"{:]+)");
  private static final Pattern EARLY =
      TurnOfPhrase.pattern(" (?<w>@UNDISTRIBUTED) (?<t>@TO) (?<r>@WORD(?: @AND @WORD)*)");
  private static final Pattern TURNED =
      TurnOfPhrase.pattern(NAMED + "(?<t>@TO @WORD(?: @AND @WORD)*) ?:? (?<n>" + AMOUNT + ")");

  /** What something is counted for: words of time and of members have sentences of their own. */
  private static final String PER = "@per (?!@no-member(?![\\p{L}-]))(?<u>[\\p{L}_-]+)";

  private static final Pattern RATE =
      TurnOfPhrase.pattern(
          NAMED + "(?<w>(?<n>" + AMOUNT + ") " + PER + "(?<y> @AND @YEAR_WORD(?![\\p{L}-]))?)");
  private static final Pattern SHARED =
      TurnOfPhrase.pattern(" @TO @WORD (?<w>(?:@shared )?" + PER + ")");
  private static final Pattern SIDE =
      TurnOfPhrase.pattern(
          "(?:[:=<>]|\") (?<w>(?<below>@below-figure)|@above-figure) (?<n>" + AMOUNT + ")");
  private static final Pattern PAID =
      TurnOfPhrase.pattern(
          "^(?<w>@paid(?: @paid-when)? (?<d>\\d{4}-\\d\\d)\\S*(?: .. \\d{4}-\\d\\d)?)");
  private static final Pattern MISSING_ROW =
      TurnOfPhrase.pattern(
          "^(?<w>@DISPUTED (?:row-missing (?:@ROW )?(?:\"[^\"]*\"|@WORD)|@ROW"
              + " (?:\"[^\"]*\"|@WORD)(?: row-missing)?)) (?<r>\"[^\"]*\")");
  private static final Pattern STROKES =
      TurnOfPhrase.pattern("(?<w>(?<a>\\d{1,2}) / (?<b>\\d{1,2}) / (?<y>@YEAR))");

  private static final String DAY = "(?<d>\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4})";
  private static final Pattern BEFORE_DAY =
      TurnOfPhrase.pattern("(?<w>@before (?:@the )?" + DAY + ")");
  private static final Pattern PAID_SOMETIME =
      TurnOfPhrase.pattern("^(?<w>@paid (?:@sometime|@BY_DATE [^}]*@each-year)[^}]*)");
  private static final Pattern PART_IN_LINE =
      TurnOfPhrase.pattern(" ,? ?(?<w>@of-which-words [^{}]*)$");
  private static final Pattern ASIDE =
      TurnOfPhrase.pattern("(?<= )(?<w>\\( [^()]*\\p{L}[^()]* \\))(?: .*)?$");
  private static final Pattern AREA_AMOUNT =
      TurnOfPhrase.pattern("@HEAD(?<w>(?:@of-amount )?(?<n>" + AMOUNT + "))(?: \\{(?: \\})?)?$");
  private static final Pattern BARE_FIGURE =
      TurnOfPhrase.pattern("\" (?:: )?(?<w>(?:= )?(?<n>" + AMOUNT + "))$");
  private static final Pattern NEAREST =
      TurnOfPhrase.pattern(
          "(?:@rounded|@ROUNDING) (?<w>@TO @nearest (?<n>(?:(?!"
              + " (?:@TO|@BY_KEY)(?![\\p{L}]))[^,§{}\"])+))");
  private static final Pattern DECIMALS =
      TurnOfPhrase.pattern(
          "(?:@rounded|@ROUNDING) (?:(?<m>@HALF_UP|@HALF_EVEN|@DOWN|@UP) )?(?<w>@to-or-with"
              + " (?<n>[0-6]|@a-few) @decimals)");
  private static final Pattern RESPECTIVE =
      TurnOfPhrase.pattern(" (?<w>@TO @respective (?<r>@WORD))");
  private static final Pattern RECIPIENT_FOR =
      TurnOfPhrase.pattern(NAMED + AMOUNT + " (?<w>@FOR (?<r>@WORD))(?! @TO )");
  private static final Pattern MEMBERS =
      TurnOfPhrase.pattern(
          "^(?:@GROUP [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?[={] )?(?<w>(?<r>[\\p{L}\\p{N}_-]+)(?:"
              + " [\\p{L}\\p{N}_, \"-]+)?)(?: \\})?$");
  private static final Pattern OPEN_PERIOD =
      TurnOfPhrase.pattern(
          "^@PERIOD (?<w>(?:FY ?\\d{2,4}|\\d{4} ?/ ?\\d{4}|(?:\\d{4} )?@open-end|@broken-year"
              + " \\S.*))");

  /** Where a document says it, after all else that a sentence says, and the block that follows. */
  private static final Pattern PLACE_AT_END =
      TurnOfPhrase.pattern("(?: ?,? ?§ ?\\d[\\d.]*[a-z]?(?: @TEXT)*)* ?(?:\\{(?: \\})?)?$");

  /** What a sentence is begun with that the language begins otherwise, and with what. */
  private static final Map<String, Keyword> STARTERS = starters();

  private final PlacedSentence sentence;
  private final Language vocabulary;
  private final StringBuilder line = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();

  private Advised(PlacedSentence sentence, Language vocabulary) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    for (Word word : sentence.words()) {
      line.append(line.isEmpty() ? "" : " ");
      starts.add(line.length());
      line.append(word.text());
    }
  }

  private static Map<String, Keyword> starters() {
    Map<String, Keyword> starters = new HashMap<>();
    for (Keyword meant :
        List.of(
            Keyword.TOTAL,
            Keyword.GRANT,
            Keyword.SIGNED,
            Keyword.CASE,
            Keyword.BETWEEN,
            Keyword.OF_WHICH,
            Keyword.CONDITION,
            Keyword.KEY,
            Keyword.PERIOD,
            Keyword.CLAIM,
            Keyword.UNMODELLED,
            Keyword.TOTAL_ROW,
            Keyword.APPENDIX)) {
      String name = "begins-" + meant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      TurnWords.each(name).forEach(words -> words.forEach(word -> starters.put(word, meant)));
    }
    return starters;
  }

  /**
   * What to say of a sentence that was refused; null where none of these is meant.
   *
   * @param titles what is called by a name in the same text, by what it is called
   */
  static @Nullable Finding of(
      PlacedSentence sentence, Language vocabulary, Map<String, String> titles) {
    var advised = new Advised(sentence, vocabulary);
    Finding inside = advised.inside(titles);
    if (inside != null) {
      return inside;
    }
    Finding name = new AdvisedNames(sentence).name();
    return name != null ? name : advised.starter();
  }

  private @Nullable Finding starter() {
    Word first = sentence.first();
    String word = first.text().toLowerCase(Locale.ROOT);
    Keyword said = STARTERS.get(word);
    boolean parties = said == Keyword.BETWEEN && sentence.block() == BlockKind.FILE;
    Keyword meant = parties ? Keyword.PARTY : said;
    return meant == null || sentence.block().allows(first.type()) || !allows(meant)
        ? null
        : ParseKinds.MISSPELT
            .at(first.span())
            .with("found", first.text())
            .with("meant", meant.in(vocabulary));
  }

  private boolean allows(Keyword meant) {
    return sentence.block().allows(meant.tokenType()) && sentence.size() > 1;
  }

  private @Nullable Finding inside(Map<String, String> titles) {
    boolean money =
        switch (sentence.first().type()) {
          case BilagaLexer.GRANT, BilagaLexer.TOTAL, BilagaLexer.OF_WHICH -> true;
          default -> false;
        };
    Finding title = title(titles);
    if (title != null) {
      return title;
    }
    Finding turn = turn(line);
    if (turn == null) {
      Matcher place = PLACE_AT_END.matcher(line);
      turn = place.find() && place.start() > 0 ? turn(line.substring(0, place.start())) : null;
    }
    if (turn != null) {
      return turn;
    }
    Finding passage = passage();
    if (passage != null) {
      return passage;
    }
    if (money) {
      Finding found = money();
      if (found != null) {
        return found;
      }
    }
    Matcher paid = PAID.matcher(line);
    if (sentence.block() == BlockKind.PAYMENT && paid.find()) {
      String words = keyword(Keyword.PAID_IN) + " " + paid.group("d");
      return told(paid, Sentences.isPaidInOneTime(), Sentences.writeWhenItIsPaid(words));
    }
    Matcher side = SIDE.matcher(line);
    if (sentence.first().type() == BilagaLexer.CLAIM && side.find()) {
      return told(
          side,
          Sentences.saysOnWhichSide(),
          Sentences.compareOrAbout(
              keyword(Keyword.ABOUT),
              side.group("n").strip(),
              side.group("below") == null ? ">" : "<"));
    }
    Matcher row = MISSING_ROW.matcher(line);
    if (row.find()) {
      String mark = keyword(Keyword.DISPUTED) + " row-missing " + row.group("r");
      return told(row, Sentences.namesARowWithoutAColumn(), Sentences.writeForARowOrACell(mark));
    }
    Matcher strokes = STROKES.matcher(line);
    if (strokes.find()) {
      String year = strokes.group("y");
      return told(
          strokes,
          Sentences.dayOrMonthFirst(),
          Sentences.writeOneOfTwo(
              year + "-" + two(strokes.group("b")) + "-" + two(strokes.group("a")),
              year + "-" + two(strokes.group("a")) + "-" + two(strokes.group("b"))));
    }
    return null;
  }

  private @Nullable Finding turn(CharSequence line) {
    for (AdvisedTurn turn : AdvisedTurns.ALL) {
      if (turn.kinds().have(sentence)) {
        Matcher found = turn.pattern().matcher(line);
        FoundTurn words = new FoundTurn(found, vocabulary);
        if (found.find() && turn.fits().test(words)) {
          return told(found, turn.why().get(), turn.advice().apply(words));
        }
      }
    }
    return null;
  }

  private boolean hasRecipient() {
    for (Word word : sentence.words()) {
      if (word.type() == BilagaLexer.TO) {
        return true;
      }
    }
    return false;
  }

  /** What is said in more words than a sentence has, or beside it. */
  private @Nullable Finding passage() {
    return switch (sentence.first().type()) {
      case BilagaLexer.GRANT, BilagaLexer.TOTAL, BilagaLexer.OF_WHICH -> besideMoney();
      case BilagaLexer.AREA -> {
        Matcher amount = AREA_AMOUNT.matcher(line);
        if (!amount.find()) {
          yield null;
        }
        yield told(
            amount,
            Sentences.isTheTotalOfAnArea(),
            Sentences.writeWithinIt(
                "{ " + keyword(Keyword.TOTAL) + " " + amount.group("n").strip()));
      }
      case BilagaLexer.CLAIM -> {
        Matcher bare = BARE_FIGURE.matcher(line);
        if (!bare.find()) {
          yield null;
        }
        yield told(
            bare,
            Sentences.saysNotOfWhat(),
            Sentences.writeOfWhat(keyword(Keyword.TOTAL) + " = " + bare.group("n").strip()));
      }
      case BilagaLexer.PERIOD -> {
        Matcher open = OPEN_PERIOD.matcher(line);
        if (!open.find()) {
          yield null;
        }
        yield told(
            open,
            Sentences.doesNotSayWhichYears(),
            Sentences.writeFirstAndLast(keyword(Keyword.PERIOD)));
      }
      default -> besideDuties();
    };
  }

  private @Nullable Finding besideMoney() {
    Matcher part = PART_IN_LINE.matcher(line);
    if (sentence.first().type() != BilagaLexer.OF_WHICH && part.find()) {
      return told(
          part,
          Sentences.isAnEarmark(),
          sentence.first().type() == BilagaLexer.GRANT
              ? Sentences.writeEarmarkInBraces(keyword(Keyword.OF_WHICH))
              : Sentences.writeAGrantForIt(keyword(Keyword.GRANT)));
    }
    Matcher aside = ASIDE.matcher(line);
    if (aside.find()) {
      return told(aside, Sentences.isSaidBesideIt(), Sentences.writeAsAComment(inside(aside)));
    }
    Matcher nearest = NEAREST.matcher(line);
    if (nearest.find()) {
      String to = keyword(Keyword.TO) + " " + CustomaryRounding.amount(nearest.group("n").strip());
      String rounded = keyword(Keyword.ROUNDED) + " ";
      return told(
          nearest,
          Sentences.mayKeepTheSumOrNot(),
          Sentences.writeRounding(rounded + to, rounded + keyword(Keyword.HALF_UP) + " " + to));
    }
    Matcher decimals = DECIMALS.matcher(line);
    if (decimals.find()) {
      String way = decimals.group("m") == null ? "" : decimals.group("m") + " ";
      return told(
          decimals,
          Sentences.saysNotOfWhatUnit(),
          Sentences.writeTheLeastPart(
              keyword(Keyword.ROUNDED)
                  + " "
                  + way
                  + keyword(Keyword.TO)
                  + " "
                  + leastPart(decimals.group("n"))));
    }
    Matcher respective = RESPECTIVE.matcher(line);
    if (respective.find()) {
      String to = keyword(Keyword.TO) + " " + respective.group("r");
      return told(
          respective,
          Sentences.mayBeEachOrAll(),
          Sentences.writeEachOrAll(keyword(Keyword.EACH) + " " + to, to));
    }
    Matcher recipient = RECIPIENT_FOR.matcher(line);
    if (sentence.first().type() == BilagaLexer.GRANT && !hasRecipient() && recipient.find()) {
      return told(
          recipient,
          Sentences.isWhoGetsIt(),
          Sentences.writeInThisOrder(keyword(Keyword.TO) + " " + recipient.group("r")));
    }
    return null;
  }

  /** The least part that so many decimals can say. */
  private static String leastPart(String decimals) {
    String figure = Character.isDigit(decimals.charAt(0)) ? decimals : Numerals.figure(decimals);
    int places = Integer.parseInt(figure);
    return places == 0 ? "1" : "0," + "0".repeat(places - 1) + "1";
  }

  private String inside(Matcher aside) {
    String all = span(aside.start("w"), aside.end("w")).text();
    return all.substring(1, all.length() - 1).strip();
  }

  private @Nullable Finding besideDuties() {
    Matcher before = BEFORE_DAY.matcher(line);
    boolean dated = sentence.block() == BlockKind.DUTIES || sentence.block() == BlockKind.PAYMENT;
    if (dated && before.find()) {
      return told(
          before,
          Sentences.leavesTheDayOut(),
          Sentences.writeTheDayBefore(keyword(Keyword.BY_DATE), before.group("d")));
    }
    Matcher sometime = PAID_SOMETIME.matcher(line);
    if (sentence.block() == BlockKind.PAYMENT && sometime.find()) {
      return told(
          sometime,
          Sentences.isPaidInOneTime(),
          Sentences.writeWhenItIsPaid(keyword(Keyword.PAID_IN) + " 2017-03"));
    }
    Matcher members = MEMBERS.matcher(line);
    boolean group =
        sentence.block() == BlockKind.GROUP
            ? sentence.first().type() == BilagaLexer.NAME
            : sentence.first().type() == BilagaLexer.GROUP && line.indexOf(",") > 0;
    if (group && members.find()) {
      return told(members, Sentences.areMembers(), Sentences.writeThemInRows(members.group("r")));
    }
    return null;
  }

  private @Nullable Finding money() {
    Matcher bound = BOUND.matcher(line);
    if (bound.find()) {
      String words = line.substring(bound.start("w"), bound.end("n")).strip();
      return told(
          bound, Sentences.setsABound(), Sentences.writeUnknown(keyword(Keyword.UNKNOWN), words));
    }
    Matcher range = RANGE.matcher(line);
    if (range.find()) {
      return told(
          range,
          Sentences.goesFromOneToAnother(),
          Sentences.writeUnknown(
              keyword(Keyword.UNKNOWN), span(range.start("w"), range.end("w")).text()));
    }
    Matcher rate = RATE.matcher(line);
    if (sentence.first().type() == BilagaLexer.GRANT && rate.find()) {
      String amount = rate.group("n").strip();
      String each =
          keyword(Keyword.EACH) + (rate.group("y") == null ? "" : " " + keyword(Keyword.EACH_YEAR));
      if (!hasRecipient()) {
        return told(
            rate,
            Sentences.isSoMuchForOne(),
            Sentences.writeForEachOf(
                amount + " " + each + " " + keyword(Keyword.TO) + " " + rate.group("u"),
                rate.group("u")));
      }
      return told(
          rate, Sentences.isSoMuchForEach(), Sentences.writeTheRate(amount, each, rate.group("u")));
    }
    Matcher shared = SHARED.matcher(line);
    if (sentence.first().type() == BilagaLexer.GRANT && shared.find()) {
      return told(
          shared,
          Sentences.saysHowItIsShared(),
          Sentences.writeTheKey(
              keyword(Keyword.KEY),
              keyword(Keyword.SHARE_OF),
              shared.group("u"),
              keyword(Keyword.BY_KEY)));
    }
    Matcher early = EARLY.matcher(line);
    if (early.find()) {
      return told(
          early,
          Sentences.standsTooEarly(),
          Sentences.writeAfterRecipient(
              early.group("t") + " " + early.group("r") + " " + early.group("w")));
    }
    Matcher turned = TURNED.matcher(line);
    if (turned.find()) {
      Span span = span(turned.start("t"), turned.end("n"));
      return SAID_OTHERWISE
          .at(span)
          .with("found", Expectation.quoted(span.text()))
          .with("why", Sentences.hasTheRecipientFirst())
          .with(
              "advice",
              Sentences.writeInThisOrder(turned.group("n").strip() + " " + turned.group("t")));
    }
    return null;
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private @Nullable Finding title(Map<String, String> titles) {
    String all = line.toString();
    for (int i = 1; i < sentence.size(); i++) {
      Word word = sentence.at(i);
      if (word.type() != BilagaLexer.NAME || sentence.at(i - 1).type() == BilagaLexer.STRING) {
        continue;
      }
      for (var title : titles.entrySet()) {
        int words = title.getKey().split(" ", -1).length;
        boolean stands =
            words > 1
                && all.startsWith(title.getKey(), starts.get(i))
                && i + words <= sentence.size();
        if (stands) {
          Span span = word.span().to(sentence.at(i + words - 1).span());
          return TITLE_AS_NAME
              .at(span)
              .with("found", title.getKey())
              .with("name", title.getValue());
        }
      }
    }
    return null;
  }

  private String keyword(Keyword keyword) {
    return keyword.in(vocabulary);
  }

  private Finding told(Matcher found, Told why, Told advice) {
    Span span = span(found.start("w"), found.end("w"));
    return SAID_OTHERWISE
        .at(span)
        .with("found", Expectation.quoted(span.text()))
        .with("why", why)
        .with("advice", advice);
  }

  private Span span(int start, int end) {
    int first = 0;
    int last = 0;
    for (int i = 0; i < starts.size(); i++) {
      first = starts.get(i) <= start ? i : first;
      last = starts.get(i) < end ? i : last;
    }
    return sentence.at(first).span().to(sentence.at(last).span());
  }
}
