package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Visible;
import org.bilaga.ledger.Ledger;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Facts;
import org.bilaga.resolve.Module;
import org.bilaga.settle.FactContext;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.FactSources;
import org.bilaga.settle.Measured;
import org.bilaga.settle.MeasuredByData;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Settlement;
import org.bilaga.settle.Settler;
import org.bilaga.settle.form.FormFile;
import org.bilaga.table.TableReader;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** An agreement settled from what happened, on a day. */
public final class Settling {
  private final Asking asking;
  private final Optional<LocalDate> asOf;
  private final OneAgreement one;
  private final List<Told> notes = new ArrayList<>();

  private Settling(Asking asking, Optional<LocalDate> asOf, OneAgreement one) {
    this.asking = asking;
    this.asOf = asOf;
    this.one = one;
  }

  /**
   * What is asked.
   *
   * @param words the agreement, then where it is looked for
   * @param facts files of facts
   * @param forms files that recipients sent in
   * @param recipient whom it is wanted of; all where it is empty
   */
  public record Asking(
      Asked words, List<String> facts, List<String> forms, Optional<String> recipient) {}

  /** Where each recipient stands, what is wrong with the facts, what is to be said beside it. */
  public record Settled(
      Settlement settlement, Findings findings, List<Told> notes, Optional<Language> language) {}

  /** Settles. */
  public static Settled of(Asking asking, Engine engine) throws Refused {
    List<String> words = asking.words().words();
    if (words.isEmpty() || words.get(0).isBlank()) {
      throw Refused.because(Sentences.settleWhat());
    }
    var selection = new Selection(engine, asking.words());
    Optional<LocalDate> asOf = selection.day();
    OneAgreement one = selection.one();
    try {
      return new Settling(asking, asOf, one).settled(one.agreement());
    } catch (Refused refused) {
      throw refused.in(one.language());
    }
  }

  private Settled settled(Agreement agreement) throws Refused {
    notes.clear();
    Analysis analysis = one.analysis();
    var mistakes = new FileMistakes(analysis, List.of(agreement.module()), false);
    var inTheWay = mistakes.inTheWayOfDuties(agreement);
    if (inTheWay.isPresent()) {
      throw mistakes.refusal(inTheWay.get());
    }
    mistakes.mention().ifPresent(notes::add);
    var findings = new Findings();
    var evaluator = one.engine().evaluator(findings);
    Ledger ledger = evaluator.ledger(agreement);
    if (findings.mistakes() > 0) {
      throw Refused.ofFiles(findings.sorted());
    }
    Reservations.of(analysis, agreement.module().seen()).ifPresent(notes::add);
    Set<String> others = new LinkedHashSet<>();
    one.all().forEach(other -> others.add(other.name()));
    others.remove(agreement.name());
    var context = new FactContext(ledger, others);
    var measured = new MeasuredByData(evaluator);
    FactLog log = log(context, measured, findings);
    Optional<LocalDate> day = asOf.or(log::lastDay);
    if (day.isEmpty()) {
      throw findings.isEmpty()
          ? Refused.because(Sentences.noFacts())
          : Refused.ofFacts(Sentences.noFactLeft(), findings.sorted());
    }
    Agreement inForce = new Amendments(one.all()).inForce(agreement, day.get());
    if (agreement.isOriginal() && inForce != agreement) {
      return settled(inForce);
    }
    List<Recipient> wanted = wanted(context);
    Settlement settlement =
        new Settler(context, log, measured, findings).settle(day.get(), asOf.isEmpty());
    return new Settled(
        wanted.isEmpty() ? settlement : settlement.of(wanted),
        findings,
        List.copyOf(notes),
        one.language());
  }

  /** What happened: as the files of the workspace declare it, and as the files named tell it. */
  private FactLog log(FactContext context, Measured measured, Findings findings) throws Refused {
    var sources = new FactSources(context, findings);
    Analysis analysis = one.analysis();
    Set<Module> seen = new LinkedHashSet<>();
    analysis.modules().forEach(module -> seen.addAll(module.seen()));
    List<Module> modules = new ArrayList<>(seen);
    var log = new FactLog().add(sources.declared(modules));
    for (Facts form : sources.forms(modules)) {
      log.add(new FormFile(context, log, measured, findings).read(form));
    }
    for (String name : asking.facts()) {
      log.add(sources.file(bytes(name), shown(name)));
    }
    for (String name : asking.forms()) {
      log.add(new FormFile(context, log, measured, findings).read(bytes(name), shown(name)));
    }
    return log;
  }

  /** A region and the municipalities of its county may bear the same name. */
  private List<Recipient> wanted(FactContext context) throws Refused {
    if (asking.recipient().isEmpty()) {
      return List.of();
    }
    String name = asking.recipient().get();
    List<Recipient> wanted = context.cast().find(name);
    if (wanted.isEmpty()) {
      throw Refused.because(
          Names.didYouMean(
              Sentences.concernsNobody(Visible.name(name), context.agreement().name()),
              context.cast().suggestions(name)));
    }
    return wanted;
  }

  /** Of a file that is named, which may lie outside the workspace. */
  private static byte[] bytes(String name) throws Refused {
    Optional<Path> path = NamedPaths.readable(name).filter(Files::isRegularFile);
    if (path.isPresent()) {
      // One more byte than can be read is enough to see that there are too many.
      try (var in = Files.newInputStream(path.get())) {
        return in.readNBytes(TableReader.MAX_BYTES + 1);
      } catch (IOException unreadable) {
        throw Refused.because(Sentences.noReadableFile(Visible.name(name)));
      }
    }
    throw Refused.because(Sentences.noReadableFile(Visible.name(name)));
  }

  private static String shown(String name) {
    return name.replace('\\', '/');
  }
}
