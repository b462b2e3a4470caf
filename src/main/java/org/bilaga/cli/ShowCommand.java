package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.IN;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.PER;
import static org.bilaga.cli.CommandOption.RECEIVER;
import static org.bilaga.cli.CommandOption.WHERE;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.AgreementSheet;
import org.bilaga.report.DataSheet;
import org.bilaga.report.Dimension;
import org.bilaga.report.GroupSheet;
import org.bilaga.report.MemberSheet;
import org.bilaga.report.PerEach;
import org.bilaga.report.PortfolioSheet;
import org.bilaga.report.Portion;
import org.bilaga.report.Receiver;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
import org.bilaga.words.Told;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Selection;

/** Shows the money of one agreement or of many, or the value of an expression. */
final class ShowCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandShow();
  }

  @Override
  public Told usage() {
    return Sentences.showUsage();
  }

  @Override
  public Told summary() {
    return Sentences.showSummary();
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(List.of(WORKSPACE, AS_OF, IN, BY, WHERE, RECEIVER));
    options.add(PER.meaning(Sentences.showPerDoes()));
    options.addAll(CommandOption.ARRANGING);
    options.addAll(List.of(FORMAT.among(Format.values()), OUTPUT));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga show gnv-2020",
        "bilaga show gnv-2020 --by regioner --format csv",
        "bilaga show 'gnv-2020[halland]'",
        "bilaga show 'gnv-2020.total - gnv-2019.total'",
        "bilaga show . --by recipient",
        "bilaga show gnv-2020 --by regioner --top 5 --mean",
        "bilaga show . --where recipient=halland --by year");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    var selection = Asking.selection(arguments, console);
    boolean sorts = sorts(arguments);
    var several =
        arguments.words().isEmpty() && !sorts ? Optional.<Agreements>empty() : selection.several();
    if (several.isPresent()) {
      return many(several.get(), arguments, console);
    } else if (isBlank(arguments)) {
      throw Refused.because(Sentences.showWhat());
    }
    return one(selection, arguments, console);
  }

  private static boolean isBlank(Arguments arguments) {
    return String.join("", arguments.words()).isBlank();
  }

  /** Whether more is asked for than the value of what is named, or its own table. */
  private static boolean sorts(Arguments arguments) {
    return arguments.has(WHERE)
        || arguments.has(RECEIVER)
        || Dimension.of(arguments.value(BY, "")).isPresent();
  }

  // Several agreements

  private static int many(Agreements several, Arguments arguments, Console user) throws Refused {
    Console console = Refusals.speaking(several.language(), arguments, user);
    if (arguments.has(PER)) {
      throw Refused.because(Sentences.perNeedsMembers());
    }
    Refusals.tell(several.notes(), console);
    var shown = new PortfolioSheet(several.evaluator(), Optional.empty());
    var sheet = shown.of(several.all(), portion -> true, sorting(arguments, Dimension.AGREEMENT));
    several.requireComputed();
    return print(sheet, shown, arguments, console);
  }

  private static int print(
      Optional<Sheet> sheet, PortfolioSheet shown, Arguments arguments, Console console)
      throws Refused {
    for (Told wrong : shown.wrong()) {
      console.err().println(wrong.in(console.language()));
    }
    if (sheet.isPresent()) {
      console.print(arguments.arranged(sheet.get()), arguments.format());
    }
    return sheet.isPresent() ? ExitCode.CLEAN : ExitCode.WRONG_USAGE;
  }

  // One

  private static int one(Selection selection, Arguments arguments, Console user) throws Refused {
    Question question;
    try {
      question = selection.question(String.join(" ", arguments.words()));
    } catch (Refused refused) {
      requirePathsThere(arguments);
      throw refused;
    }
    Console console = Refusals.speaking(question.language(), arguments, user);
    var meaning = question.meaning();
    Optional<Area> area = meaning.flatMap(ShowCommand::area);
    boolean divided = meaning.isPresent() && isDivided(meaning.get());
    if (arguments.has(BY) && area.isEmpty() && !divided) {
      throw Refused.because(Sentences.byNeedsAgreement()).in(question.language());
    } else if (sorts(arguments) && area.isEmpty() && !divided) {
      throw Refused.because(Sentences.whereNeedsAgreement()).in(question.language());
    }
    boolean more = sorts(arguments) || divided || arguments.has(BY);
    boolean table = meaning.isPresent() && meaning.get() instanceof Referent.OfAgreement;
    Optional<Agreement> whole =
        area.map(Area::agreement).or(() -> divided(meaning)).filter(it -> table || more);
    if (whole.isPresent()) {
      question.requireUntouched(doubt -> doubt.anything(whole.get()));
    } else {
      question.requireUntouched();
    }
    Refusals.tell(question.notes(), console);
    if (sorts(arguments) || divided) {
      if (arguments.has(PER)) {
        throw Refused.because(Sentences.perNeedsMembers()).in(question.language());
      }
      return sorted(meaning.get(), arguments, question, console);
    }
    Optional<Group> by = Optional.empty();
    if (arguments.has(PER) && !arguments.has(BY)) {
      throw Refused.because(Sentences.perNeedsMembers()).in(question.language());
    }
    if (arguments.has(BY)) {
      by = Optional.of(new NamedGroup(question).among(arguments.value(BY, ""), area.get()));
    }
    Sheet sheet;
    if (by.isPresent()) {
      sheet = MemberSheet.of(area.get(), by.get(), per(arguments, question), question.evaluator());
    } else if (table) {
      Ledgers evaluator = question.evaluator();
      sheet = AgreementSheet.of(evaluator.ledger(whole.get()), evaluator);
    } else {
      Optional<Sheet> declaration = meaning.flatMap(it -> declaration(it, question));
      sheet =
          declaration.isPresent() ? declaration.get() : new ShownValue(question, console).sheet();
    }
    question.requireComputed();
    console.print(arguments.arranged(sheet), arguments.format());
    return ExitCode.CLEAN;
  }

  /** What amounts are to be told per, if so asked. */
  private static Optional<PerEach> per(Arguments arguments, Question question) throws Refused {
    if (!arguments.has(PER)) {
      return Optional.empty();
    }
    String named = arguments.value(PER, "");
    var per = PerEach.named(named, question.bound().module());
    if (per.isEmpty()) {
      throw Refused.because(Sentences.noSuchFigures(named)).in(question.language());
    }
    return per;
  }

  /** A group with its members, or data with their figures; empty where what is meant is neither. */
  private static Optional<Sheet> declaration(Referent meaning, Question question) {
    return switch (meaning) {
      case Referent.OfGroup of -> Optional.of(GroupSheet.of(of.group()));
      case Referent.OfData of ->
          Optional.of(DataSheet.of(of.data(), question.evaluator().weighing()));
      default -> Optional.empty();
    };
  }

  /** Division has spaces around it more often than not; a path never. */
  private static void requirePathsThere(Arguments arguments) throws Refused {
    for (String argument : arguments.words()) {
      boolean path = argument.indexOf('/') >= 0 || argument.endsWith(AgreementFiles.ENDING);
      if (path && argument.indexOf(' ') < 0) {
        throw Refused.because(Sentences.noFileOrFolder(argument));
      }
    }
  }

  /** An agreement, or a part of one, sorted by what is asked for. */
  private static int sorted(
      Referent meaning, Arguments arguments, Question question, Console console) throws Refused {
    var agreement = area(meaning).map(Area::agreement).orElseGet(() -> grant(meaning).agreement());
    Predicate<Portion> within =
        area(meaning).isPresent()
            ? portion -> isWithin(portion.area(), area(meaning).get())
            : portion -> portion.grant().filter(grant -> grant == grant(meaning)).isPresent();
    Dimension usual = meaning instanceof Referent.OfGrant of ? time(of.grant()) : Dimension.GRANT;
    var shown = new PortfolioSheet(question.evaluator(), Optional.of(subject(meaning)));
    var sheet = shown.of(List.of(agreement), within, sorting(arguments, usual));
    question.requireComputed();
    return print(sheet, shown, arguments, console);
  }

  private static boolean isWithin(Area area, Area outer) {
    return area == outer || area.parent().filter(parent -> isWithin(parent, outer)).isPresent();
  }

  private static Told subject(Referent meaning) {
    if (meaning instanceof Referent.OfGrant of) {
      String path = of.grant().agreement().name() + "." + of.grant().path();
      return Told.text(
          of.grant().declared().title().map(text -> text.text() + " (" + path + ")").orElse(path));
    }
    Area area = area(meaning).orElseThrow();
    String name = area.agreement().name() + (area.isRoot() ? "" : "." + area.path());
    String period = area.agreement().period().isEmpty() ? "" : ", " + area.agreement().period();
    return Told.text(
        area.title().map(text -> text.text() + " (" + name + period + ")").orElse(name + period));
  }

  private static Optional<Area> area(Referent referent) {
    return switch (referent) {
      case Referent.OfAgreement it -> Optional.of(it.agreement().root());
      case Referent.OfArea it -> Optional.of(it.area());
      default -> Optional.empty();
    };
  }

  /** A grant whose amount has parts for several years or months. */
  private static boolean isDivided(Referent referent) {
    return referent instanceof Referent.OfGrant of && of.grant().slots().size() > 1;
  }

  private static Optional<Agreement> divided(Optional<Referent> meaning) {
    return meaning.filter(ShowCommand::isDivided).map(it -> grant(it).agreement());
  }

  private static Dimension time(Grant grant) {
    boolean months = grant.slots().stream().anyMatch(slot -> !slot.isYear());
    return months ? Dimension.MONTH : Dimension.YEAR;
  }

  private static Grant grant(Referent referent) {
    return ((Referent.OfGrant) referent).grant();
  }

  /** How the money is to be sorted. */
  private static PortfolioSheet.Sorting sorting(Arguments arguments, Dimension usual) {
    return new PortfolioSheet.Sorting(
        arguments.value(BY),
        usual,
        arguments.values(WHERE),
        Receiver.of(arguments.value(RECEIVER, "")));
  }
}
