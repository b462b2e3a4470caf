package org.bilaga.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What a document says of itself where it begins: its title, who agree, and for which year.
 *
 * @param title all of it, on one line
 * @param subject the words of the title that tell it from other agreements
 * @param year that of the title; else nothing
 * @param through whom the first party acts through
 */
record Opening(
    String title,
    String subject,
    Optional<Integer> year,
    List<Party> parties,
    Optional<Party> through) {
  private static final int LONGEST_TITLE = 200;
  private static final int FAR = 30;
  private static final int LONGEST_PARTIES = 160;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern SENTENCE = Pattern.compile("((?:\\([^)]*\\)|[^(])+?)\\. ");
  private static final Pattern PARTIES_END = Pattern.compile("[.,;:(–—]| - ");
  private static final Pattern ACTING =
      Pattern.compile("\\p{Z}+(\\p{Lu}[\\p{L}-]{3,})", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * @param taken names that are given already; those given here are added
   */
  static Opening of(Document document, Language language, Set<String> taken) {
    List<String> texts = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Running it && !(block instanceof Block.Margin)) {
        texts.add(DraftWords.plain(it.text().text()));
      }
    }
    String title = title(document, texts, language);
    String between = between(title, texts);
    List<Party> parties = parties(between, taken, language);
    return new Opening(
        title, subject(title), year(title), parties, through(parties, texts, taken, language));
  }

  /** The first words that call it an agreement; else its first heading, else its first words. */
  private static String title(Document document, List<String> texts, Language language) {
    for (String text : texts.subList(0, Math.min(FAR, texts.size()))) {
      var word = Phrases.AGREEMENT.in(text);
      boolean names = word.isPresent() && Character.isUpperCase(text.charAt(word.get().start()));
      if (names && (Phrases.BETWEEN.in(text).isPresent() || Phrases.ABOUT.in(text).isPresent())) {
        return sentence(text.substring(word.get().start()));
      }
    }
    Block before = null;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading it && before instanceof Block.Heading above) {
        // A sheet has a name, and below it its title.
        boolean below = it.level() > above.level();
        return sentence(DraftWords.plain((below ? it : above).text().text()));
      } else if (before instanceof Block.Heading above) {
        String heading = DraftWords.plain(above.text().text());
        // What is headed as an appendix is not all that there is, nor what heads a table.
        boolean appendix =
            block instanceof Block.Table
                || Phrases.APPENDIX.in(heading).filter(it -> it.start() == 0).isPresent();
        return sentence(appendix && !texts.isEmpty() ? texts.getFirst() : heading);
      }
      before = block;
    }
    return texts.isEmpty() ? Sentences.untitled().in(language) : sentence(texts.getFirst());
  }

  /** The first sentence; what stands in brackets, as a unit that is cut short, ends none. */
  private static String sentence(String text) {
    Matcher end = SENTENCE.matcher(text);
    return DraftWords.plain(end.lookingAt() ? end.group(1) : text, LONGEST_TITLE);
  }

  /** What the agreement is about, where the title says also between whom. */
  private static String subject(String title) {
    var between = Phrases.BETWEEN.in(title);
    if (between.isEmpty()) {
      return title;
    }
    String after = title.substring(between.get().end());
    return Phrases.ABOUT
        .in(after)
        .map(it -> after.substring(it.end()).strip().split(" [–—-] ")[0])
        .orElse(title);
  }

  private static Optional<Integer> year(String title) {
    Matcher year = YEAR.matcher(title);
    return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
  }

  /** The words that name the parties, in the title or where they are named first. */
  private static String between(String title, List<String> texts) {
    List<String> places = new ArrayList<>(List.of(title));
    texts.stream().filter(it -> Phrases.AGREEMENT.in(it).isPresent()).forEach(places::add);
    for (String text : places) {
      var word = Phrases.BETWEEN.in(text);
      if (word.isPresent()) {
        String after = text.substring(word.get().end()).strip();
        Matcher end = PARTIES_END.matcher(after);
        String names = end.find() ? after.substring(0, end.start()) : after;
        names = Phrases.ABOUT.in(names).map(it -> after.substring(0, it.start())).orElse(names);
        if (Phrases.AND.in(names).isPresent() && names.length() <= LONGEST_PARTIES) {
          return names;
        }
      }
    }
    return "";
  }

  private static List<Party> parties(String between, Set<String> taken, Language language) {
    List<Party> parties = new ArrayList<>();
    String left = between;
    for (Told known :
        List.of(
            Sentences.state(),
            Sentences.municipalitiesAndRegions(),
            Sentences.municipalitiesAndCountyCouncils())) {
      List<String> forms = new Forms(known).all();
      var body = new Party("", forms.getFirst(), forms, true);
      if (body.isIn(left)) {
        List<String> own = new Forms(known).all(language);
        String shortest = own.size() == 2 ? own.getLast() : own.getFirst();
        String name = DraftWords.name(shortest, Sentences.partyName().in(language), taken);
        parties.add(new Party(name, own.getFirst(), own, true));
        for (String form : forms) {
          left = left.replace(form, "\n");
        }
      }
    }
    for (String line : left.split("\n")) {
      for (String words : Phrases.AND.parted(line)) {
        String name = words.strip();
        if (name.codePoints().anyMatch(Character::isUpperCase)) {
          String id = DraftWords.name(name, Sentences.partyName().in(language), taken);
          parties.add(new Party(id, name, List.of(name), false));
        }
      }
    }
    return parties;
  }

  /** The ministry that the text says the first party acts through. */
  private static Optional<Party> through(
      List<Party> parties, List<String> texts, Set<String> taken, Language language) {
    for (String text : texts) {
      var word = Phrases.THROUGH.in(text);
      if (!parties.isEmpty() && word.isPresent()) {
        String before = text.substring(0, word.get().start()).strip();
        Matcher name = ACTING.matcher(text).region(word.get().end(), text.length());
        if (parties.getFirst().forms().stream().anyMatch(before::endsWith) && name.lookingAt()) {
          String id = DraftWords.name(name.group(1), Sentences.partyName().in(language), taken);
          return Optional.of(new Party(id, name.group(1), List.of(name.group(1)), false));
        }
      }
    }
    return Optional.empty();
  }
}
